import { settingsSchema } from '../../settings/schema.ts';

/** Shown for settings that have no default. */
const EXAMPLES: Readonly<Record<string, unknown>> = { workers: 2 };

/**
 * A settings file that sets nothing: every setting with what it does and its default, in comments.
 * @param schema where the JSON Schema of the settings is, for editors
 */
export function settingsTemplate(schema: string): string {
  const usual: Readonly<Record<string, unknown>> = settingsSchema.parse({});
  const settings = Object.entries(settingsSchema.shape).filter(([key]) => key !== '$schema');
  const lines = settings.map(([key, { description = '' }]) => {
    const value = usual[key] === undefined ? EXAMPLES[key] : usual[key];
    return `\n  // ${description}\n  // ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`;
  });
  return `// The settings of Verbatim. What stands in a comment is the default: take the slashes off to change it.
{
  "$schema": ${JSON.stringify(schema)},
${lines.join('')}}
`;
}

export const IGNORE_TEMPLATE = `# What is no input, in the syntax of .gitignore. For example:
# drafts/
# *.notes.md
`;

/**
 * A workflow that checks the briefs of a pull request, and tells what has changed in meaning.
 * @param version of the package
 */
export function workflowTemplate(name: string, version: string): string {
  const run = `npx --yes ${name}@${version}`;
  return `# Are the briefs current, and what has changed in them? Made by \`verbatim init --ci\`.
name: Briefs
on:
  pull_request:
permissions:
  contents: read
jobs:
  briefs:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          # The base branch is needed for the comparison, the token of the checkout is not.
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - name: Check
        run: ${run} --check --no-progress --report github
      - name: Compare
        if: \${{ !cancelled() }}
        env:
          BASE: \${{ github.base_ref }}
        # Exit code 1 says that something has changed.
        run: ${run} diff "origin/$BASE" --format markdown >> "$GITHUB_STEP_SUMMARY" || [ $? -eq 1 ]
`;
}
