import { hash } from 'node:crypto';
import { join } from 'node:path';
import { VFile } from 'vfile';
import type { Checker } from '../check.ts';
import { whyRefused } from '../../files/errno.ts';
import { byCodeUnits, displayPath } from '../../files/paths.ts';
import { readOwnText, whatStandsAt, type Standing } from '../../files/read-file.ts';
import { openWhole } from '../../files/write-file.ts';
import { noteOutputs } from '../journal.ts';
import { isAsWritten, KEPT } from '../ours.ts';
import { quotesCsvName, readmeName } from './names.ts';
import { parseOverviewBrief } from './overview-brief.ts';
import { quotesCsvHead, quotesCsvRows } from './quotes-csv.ts';
import { createReadme, overviewMark } from './readme.ts';
import type { KnownOutput, ManifestOutput, ManifestSource } from '../../document.ts';
import { byRule } from '../../messages/rules.ts';

/** The overview files that were made, and a message on each that was not. */
export interface Overview {
  readonly outputs: readonly ManifestOutput[];
  readonly changed: number;
  readonly reports: readonly VFile[];
}

/** Where overview files go. */
export interface OverviewPlace {
  /** The absolute output folder. */
  readonly output: string;
  /** For messages. */
  readonly cwd: string;
  /** The overview files that the program is known to have written. */
  readonly known: readonly KnownOutput[];
  /** Compares instead of writing. */
  readonly checker: Checker | undefined;
}

/**
 * Writes what is made of all briefs together: `README.md`, a table of them, and `quotes.csv`, a row
 * a quotation. One brief is held in memory at a time. What stands there and is not ours is kept.
 * @param sources as in the manifest, in its order
 * @param earlier the overview files that the manifest knows
 */
export function makeOverview(
  sources: readonly ManifestSource[],
  earlier: readonly ManifestOutput[],
  { output, cwd, known, checker }: OverviewPlace,
): Overview {
  const reports: VFile[] = [];
  const briefs = new Set(sources.flatMap(({ outputs }) => outputs.map(({ path }) => fold(path))));
  const edited = new Set<string>();
  const isFree = (name: string, isOurs: (text: string) => boolean): boolean => {
    const path = displayPath(cwd, join(output, name));
    const report = briefs.has(fold(name))
      ? notWritten(path, 'a brief has its name')
      : whyTaken(output, name, path, isOurs, known);
    if (report === undefined) return true;
    reports.push(report);
    if (report.messages[0]?.ruleId === 'output-edited') edited.add(name);
    return false;
  };
  const hasReadme = isFree(readmeName, (text) => text.startsWith(overviewMark));
  const hasCsv = isFree(quotesCsvName, (text) => text.startsWith(quotesCsvHead.trimEnd()));

  const readme = createReadme(hasCsv);
  let csv: Target | undefined;
  try {
    csv = openTarget(output, quotesCsvName, hasCsv, checker);
    csv.write(quotesCsvHead);
    for (const { path, outputs, failure } of sources) {
      const stem = outputs.find((each) => each.path.endsWith('.json'))?.path.slice(0, -5);
      const json = stem === undefined ? undefined : readBrief(output, `${stem}.json`, checker);
      const brief = json === undefined ? undefined : parseOverviewBrief(json);
      const records = outputs.find((each) => each.path.endsWith('.jsonl'))?.path;
      if (records !== undefined) readme.addRecords(path, records);
      if (failure) readme.addUnbriefed({ path, reason: failure.reason });
      else if (brief) readme.add(path, `${stem}.md`, brief);
      if (brief) csv.write(quotesCsvRows(path, brief));
    }
    const target = openTarget(output, readmeName, hasReadme, checker);
    target.write(readme.toString());
    const made = [target.finish(), csv.finish()].filter((each) => each !== undefined);
    const kept = earlier.filter(({ path }) => edited.has(path));
    const outputs = [...made.map(({ path, sha256 }) => ({ path, sha256 })), ...kept];
    return {
      outputs: outputs.toSorted((one, other) => byCodeUnits(one.path, other.path)),
      changed: made.filter(({ changed }) => changed).length,
      reports,
    };
  } catch (error) {
    csv?.abandon();
    reports.push(notWritten(displayPath(cwd, output), whyRefused(error)));
    return { outputs: earlier, changed: 0, reports };
  }
}

interface Target {
  readonly write: (text: string) => void;
  readonly finish: () => (ManifestOutput & { readonly changed: boolean }) | undefined;
  readonly abandon: () => void;
}

function openTarget(output: string, path: string, isFree: boolean, checker?: Checker): Target {
  if (!isFree) return { write: () => {}, finish: () => undefined, abandon: () => {} };
  if (checker === undefined) {
    const file = openWhole(join(output, path));
    const note = (sha256: string): void => noteOutputs(output, [{ path, sha256 }]);
    const finish = () => ({ path, ...file.finish(note) });
    return { write: file.write, finish, abandon: file.abandon };
  }
  const parts: string[] = [];
  return {
    write: (text) => void parts.push(text),
    finish: () => {
      const content = parts.join('');
      return { path, sha256: hash('sha256', content), changed: !checker.compare(path, content) };
    },
    abandon: () => {},
  };
}

/** The brief as it stands, or as it would be. */
function readBrief(output: string, path: string, checker?: Checker): string | undefined {
  return checker?.contents.get(path) ?? readOwnText(join(output, path));
}

/** A message where the file must not be written. */
function whyTaken(
  output: string,
  name: string,
  path: string,
  isOurs: (text: string) => boolean,
  known: readonly KnownOutput[],
): VFile | undefined {
  let standing: Standing;
  try {
    standing = whatStandsAt(join(output, name));
  } catch (error) {
    return notWritten(path, `what stands there cannot be read, ${whyRefused(error)}`);
  }
  if (standing.kind === 'nothing') return undefined;
  if (standing.kind !== 'file') return notWritten(path, 'a folder or link stands there');
  const asWritten = isAsWritten(name, standing.text, known);
  if (asWritten ?? isOurs(standing.text)) return undefined;
  if (asWritten === undefined) return notWritten(path, 'it was not made by this program');
  const file = new VFile({ path });
  file.message(`The overview ${KEPT}`, { ruleId: 'output-edited', source: 'verbatim' });
  return file;
}

function notWritten(path: string, why: string): VFile {
  const file = new VFile({ path });
  file.info(`The overview is not written here: ${why}`, byRule('overview-not-written'));
  return file;
}

/** Some file systems take `readme.md` and `README.md` for one file. */
function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
