/**
 * The run as a whole cannot be done: a wrong option, broken settings, nothing to read. Its message
 * is complete sentences for people: what happened, where, and what to do. The command line prints
 * it and exits with 2.
 */
export class RunError extends Error {
  override readonly name = 'RunError';
}
