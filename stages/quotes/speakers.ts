export { resolveSpeakers } from './speakers/resolve.ts';
