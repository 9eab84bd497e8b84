import type { RunResult } from '../../pipeline/report/result.ts';
import { run } from '../../pipeline/run.ts';
import { loadSettings } from '../../pipeline/settings/load.ts';
import type { Project } from './project.ts';
import type { RunObserver, Workers } from '../../pipeline/document.ts';

const real = new URL('../../.build/pipeline/making/runners/worker.js', import.meta.url);
/** Its stages do, on some documents, what no document should make them do. */
export const hostile = new URL('making/runners/hostile-worker.mjs', import.meta.url);

export interface Where {
  /** 0 for the main thread. */
  readonly workers: number;
  readonly module?: URL;
  readonly mebibytes?: number;
  readonly timeout?: number;
  /** From so many bytes together small documents go to workers; default: 0. */
  readonly fromBytes?: number;
  readonly idf?: 'corpus';
  readonly check?: boolean;
  readonly observer?: RunObserver;
}

/** A run of `input/` to a folder of the project, all documents made in workers if there are any. */
export async function runIn(project: Project, out: string, where: Where): Promise<RunResult> {
  const { workers: count, module = real, mebibytes = 1024, timeout = 300 } = where;
  const { check = false, observer = {}, fromBytes = 0, idf } = where;
  const workers: Workers = { module, fromBytes, mebibytes };
  const ofWorkers = count > 0 ? { workers: count } : {};
  const overrides = { paths: ['input'], out, ...ofWorkers, timeout, ...(idf && { idf }) };
  const settings = await loadSettings(project.folder, undefined, overrides);
  const mode = { check, force: false, prune: false, ...(count > 0 && { workers }) };
  return run(settings, project.folder, observer, mode);
}
