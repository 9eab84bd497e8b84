const COMMAND = /npm run (?:--silent )?(pipeline|diff|verify)(?: --(?= |$))?/g;
/** A line of examples: a command, and in a column of its own what it does. */
const COLUMNS = /^( +npm run .*?)( {2,}(?=\S).*)$/;

const names: Readonly<Record<string, string>> = {
  pipeline: 'verbatim',
  diff: 'verbatim diff',
  verify: 'verbatim verify',
};

/**
 * A text of ours with the commands in it as the person can give them. Texts are written with
 * `npm run pipeline -- …` and `npm run diff -- …`, which is right in a checkout, where npm says that
 * it runs such a script. Who has called the program by its name reads `verbatim …`.
 */
export function asCalled(text: string, env: NodeJS.ProcessEnv = process.env): string {
  const script = env['npm_lifecycle_event'] ?? '';
  return Object.hasOwn(names, script) ? text : text.split('\n').map(byName).join('\n');
}

/** What an example does stays in its column. */
function byName(line: string): string {
  const [, example = line, rest = ''] = COLUMNS.exec(line) ?? [];
  const named = example.replaceAll(COMMAND, (_, name: string) => names[name] ?? '');
  return rest === '' ? named : named.padEnd(example.length) + rest;
}
