import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { errorCode } from '../../files/errno.ts';
import { quoted } from '../../files/printable.ts';
import { RunError } from '../../files/run-error.ts';

const execute = promisify(execFile);

/** A command of git that failed, with what git said of it. */
export class GitError extends Error {
  override readonly name = 'GitError';
}

/**
 * What a command of git prints. Nothing goes through a shell, nothing is written, nothing fetched.
 * @throws GitError where git refuses; RunError where there is no git
 */
export async function git(cwd: string, args: readonly string[]): Promise<Buffer> {
  try {
    const options = { cwd, env: environment(), encoding: 'buffer', maxBuffer: 2 ** 30 } as const;
    return (await execute('git', args, options)).stdout;
  } catch (error) {
    throw described(error);
  }
}

/** The bytes of objects in the order of their ids, from one process; undefined for one not there. */
export async function* gitObjects(
  cwd: string,
  ids: readonly string[],
): AsyncGenerator<Uint8Array | undefined> {
  if (ids.length === 0) return;
  const child = spawn('git', ['cat-file', '--batch'], {
    cwd,
    env: environment(),
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', (error) => reject(described(error)));
    child.once('close', () => resolve());
  });
  ended.catch(() => undefined);
  // Where git has died and reads no more, the objects that are then missing say so.
  child.stdin.on('error', () => undefined);
  child.stdin.end(ids.map((id) => `${id}\n`).join(''));
  const take = createTaker(child.stdout);
  try {
    for (const id of ids) {
      const head = await take.line();
      const size = /^\S+ \S+ (\d+)$/.exec(head ?? '')?.[1];
      if (head === undefined) {
        await ended;
        throw new GitError(`git ended before it gave the object ${id}`);
      }
      if (size === undefined) yield undefined;
      else {
        yield await take.bytes(Number(size));
        await take.bytes(1);
      }
    }
  } finally {
    child.kill();
  }
}

/** Takes lines and numbers of bytes off a stream. */
function createTaker(stream: AsyncIterable<Buffer>) {
  const chunks = stream[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  /** Joined once there are enough of them: a large object comes in thousands of chunks. */
  const fill = async (wanted: (chunk: Buffer, before: number) => boolean): Promise<boolean> => {
    const parts = [held];
    let length = held.length;
    let enough = wanted(held, 0);
    while (!enough) {
      const { done, value } = await chunks.next();
      if (done) break;
      parts.push(value);
      enough = wanted(value, length);
      length += value.length;
    }
    if (parts.length > 1) held = Buffer.concat(parts);
    return enough;
  };
  return {
    line: async (): Promise<string | undefined> => {
      if (!(await fill((chunk) => chunk.includes(0x0a)))) return undefined;
      const end = held.indexOf(0x0a);
      const line = held.toString('latin1', 0, end);
      held = held.subarray(end + 1);
      return line;
    },
    bytes: async (size: number): Promise<Uint8Array | undefined> => {
      if (!(await fill((chunk, before) => before + chunk.length >= size))) return undefined;
      const bytes = held.subarray(0, size);
      held = held.subarray(size);
      return bytes;
    },
  };
}

function environment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    LC_ALL: 'C',
    // A path is a path, whatever characters are in it.
    GIT_LITERAL_PATHSPECS: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
  };
}

function described(error: unknown): Error {
  if (errorCode(error) === 'ENOENT') {
    return new RunError(
      'To compare revisions, git must be installed; compare two folders instead.',
      {
        cause: error,
      },
    );
  }
  const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
  const said = (stderr.split('\n')[0] ?? '').replace(/^fatal: /, '');
  return new GitError(said === '' ? 'git failed' : `git says ${quoted(said)}`, { cause: error });
}
