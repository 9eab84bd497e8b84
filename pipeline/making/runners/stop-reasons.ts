/** Why a task was stopped. */
export const TOOK_TOO_LONG = Symbol('took too long');

/** Why a task was stopped, or not begun, and why a run has no result. */
export const RUN_STOPPED = Symbol('the run was stopped');
