import { column, pdfFile } from '../stages/extract/pdf-file.ts';
import { wordFile } from '../stages/extract/word-file.ts';
import { createProject, type Project } from './project.ts';

/**
 * Loaded before the program: what leads to a network or another process throws, and the paths of
 * the files that are opened go to the file that LOG names.
 */
const TRAP = `
import module from 'node:module';
import fs from 'node:fs';
import { createRequire } from 'node:module';
const require = createRequire(process.cwd() + '/');
const { LOG } = process.env;
const append = fs.appendFileSync;
const told = (line) => append(LOG, line + '\\n');
const forbid = (name, object, ...methods) => {
  for (const method of methods) {
    object[method] = () => {
      told('forbidden: ' + name + '.' + method);
      throw new Error('forbidden: ' + name + '.' + method);
    };
  }
};
forbid('net', require('net'), 'connect', 'createConnection', 'createServer');
forbid('Socket', require('net').Socket.prototype, 'connect');
forbid('Server', require('net').Server.prototype, 'listen');
forbid('tls', require('tls'), 'connect', 'createServer');
for (const name of ['http', 'https']) forbid(name, require(name), 'request', 'get', 'createServer');
forbid('http2', require('http2'), 'connect', 'createServer', 'createSecureServer');
forbid('dgram', require('dgram'), 'createSocket');
forbid('dns', require('dns'), 'lookup', 'resolve', 'resolve4', 'resolve6', 'reverse');
forbid('dns', require('dns').promises, 'lookup', 'resolve', 'resolve4', 'resolve6', 'reverse');
forbid('child_process', require('child_process'),
  'exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync');
forbid('global', globalThis, 'fetch', 'WebSocket', 'EventSource');
const watch = (object, ...methods) => {
  for (const method of methods) {
    const original = object[method];
    object[method] = function (path, ...rest) {
      if (typeof path !== 'number') told('opened: ' + path);
      return original.call(this, path, ...rest);
    };
  }
};
watch(fs, 'open', 'openSync', 'readFile', 'readFileSync', 'createReadStream');
watch(fs.promises, 'open', 'readFile');
module.syncBuiltinESMExports();
`;
/** Arguments of Node that load it. */
export const trap = ['--import', `data:text/javascript,${encodeURIComponent(TRAP)}`];

/** Documents of each kind that name addresses, and files of secrets beside them. */
export function projectWithSecrets(): Project {
  return createProject({
    'input/a.txt': 'BRIDGETON — “The bridge is safe,” said Ann Lee. See https://x.example/a.\n',
    'input/b.md':
      '# Port\n\n![a](https://x.example/a.png) It opened. <script src="//x.example"></script>\n',
    'input/a.txt.corrections.yaml': 'metadata: { title: The bridge }\n',
    'input/c.docx': wordFile(['“The port is open,” said Ben Ode. See https://x.example/c.']),
    'input/d.pdf': pdfFile([column(['“The pier is shut,” said Cy Poe. See https://x.example/d.'])]),
    '.env': 'SECRET=1\n',
    'input/.env': 'SECRET=2\n',
    '.npmrc': 'token=3\n',
  });
}
