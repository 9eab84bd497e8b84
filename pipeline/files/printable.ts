export { printable, quoted } from '../../stages/text/printable.ts';
