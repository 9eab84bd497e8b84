import { percent, table } from '../../quality/eval/table.ts';
import type { Task } from './contenders.ts';
import type { Measurement, Ratio, Size } from './measurement.ts';
import type { Quality } from './quality.ts';

/** One length of the made-up articles whose growth is measured. */
export interface Growth extends Size {
  /** Of each article, in characters. */
  readonly length: number;
  readonly measurements: readonly Measurement[];
}

/** Everything that a run measured; what `--json` prints. */
export interface PeersReport extends Size {
  readonly node: string;
  readonly text: 'made-up news' | 'documents of a folder';
  /** Passes that count, and the longest that one may take. */
  readonly runs: number;
  readonly seconds: number;
  /** Of the packages, by name. */
  readonly versions: Readonly<Record<string, string>>;
  readonly measurements: readonly Measurement[];
  readonly ratios: readonly Ratio[];
  readonly growth: readonly Growth[];
  /** ROUGE, null for who failed or was too slow; null without `--quality`. */
  readonly quality: {
    readonly documents: number;
    readonly lead: Quality;
    readonly contenders: readonly { readonly name: string; readonly rouge: Quality | null }[];
  } | null;
}

const NOTES = `Ratios: how many times as fast as each package, medians of processor time. All stages are one run of
everything, both outputs written. Summary only leaves quotations out, and what the scorer knows by
them. Quotations only ends with the speakers. node-summarizer is asked by frequency; compromise finds
what stands between marks, without cue, speaker or indirect speech.`;

/** The report as aligned tables. */
export function toTables(report: PeersReport): string {
  const { documents, bytes, text, runs, seconds, node, growth, quality } = report;
  return [
    `${documents} ${text}, ${(bytes / 1e6).toFixed(2)} MB; median of ${runs}, a pass is stopped after ${seconds} s by the clock; Node ${node}`,
    '',
    taskTable(report, 'summaries', quality),
    '',
    taskTable(report, 'quotations', null),
    '',
    growthTable(growth, seconds),
    '',
    NOTES,
    ...(quality === null
      ? []
      : [`ROUGE of three sentences, F1 in percent, ${quality.documents} documents.`]),
    '',
  ].join('\n');
}

/** One row a contender; a column for each of ours says how many times as fast that one is. */
function taskTable(
  { measurements, ratios, seconds, versions }: PeersReport,
  task: Task,
  quality: PeersReport['quality'],
): string {
  const rows = measurements.filter(({ tasks }) => tasks.includes(task));
  const ours = rows.filter(({ isOurs }) => isOurs);
  const header = [
    task,
    'docs/s',
    'MB/s',
    ...ours.map(({ name }) => `${columnName(name)} ×`),
    ...(quality === null ? [] : ['R1', 'R2', 'RLsum', 'words']),
  ];
  const body = rows.map((row) => {
    const version = versions[row.name];
    const times = ours.map(({ name }) => {
      const ratio = ratios.find((each) => {
        return each.task === task && each.ours === name && each.other === row.name;
      });
      return ratio === undefined ? '' : timesCell(ratio.times);
    });
    const rated = quality?.contenders.find(({ name }) => name === row.name);
    return [
      version === undefined ? row.name : `${row.name} ${version}`,
      row.documentsPerSecond?.toFixed(1) ?? '-',
      speedCell(row, seconds),
      ...times,
      ...(quality === null ? [] : qualityCells(rated?.rouge ?? null)),
    ];
  });
  const blank = ['', '', ...ours.map(() => '')];
  const lead =
    quality === null ? [] : [[quality.lead.name, ...blank, ...qualityCells(quality.lead)]];
  return table(header, [...body, ...lead]);
}

/** MB/s at each length, and how the time of a byte grows from the first length to the last. */
function growthTable(growth: readonly Growth[], seconds: number): string {
  const first = growth.at(0);
  const last = growth.at(-1);
  const names = first?.measurements.map(({ name }) => name) ?? [];
  const of = (name: string, { measurements }: Growth) =>
    measurements.find((each) => each.name === name);
  const header = [
    'growth, made-up news, MB/s',
    ...growth.map(({ documents, length }) => `${documents} of ${length / 1000} kB`),
    'time of a byte ×',
  ];
  const rows = names.map((name) => {
    const speeds = growth.map((each) => of(name, each));
    const fast = first && of(name, first)?.megabytesPerSecond;
    const slow = last && of(name, last)?.megabytesPerSecond;
    const cells = speeds.map((each) => (each === undefined ? '' : speedCell(each, seconds)));
    return [name, ...cells, timesCell(fast && slow ? fast / slow : null)];
  });
  return table(header, rows);
}

/** `Verbatim, all stages` as the name of a column: `all stages`. */
function columnName(name: string): string {
  return name.slice(name.indexOf(', ') + 2);
}

function speedCell(measurement: Measurement, seconds: number): string {
  const speed = measurement.megabytesPerSecond;
  if (speed === null) return stoppedCell(measurement, seconds);
  return speed.toFixed(speed < 0.1 ? 3 : 2);
}

/** `0.61`, `4.2`, `38`; nothing to say where somebody was stopped. */
function timesCell(times: number | null): string {
  if (times === null) return '-';
  return times.toFixed(times < 1 ? 2 : times < 10 ? 1 : 0);
}

function stoppedCell({ stopped }: Measurement, seconds: number): string {
  return stopped === 'too long' ? `> ${seconds} s` : 'failed';
}

function qualityCells(quality: Quality | null): readonly string[] {
  if (quality === null) return ['-', '-', '-', '-'];
  const { r1, r2, rl, words } = quality;
  return [percent(r1), percent(r2), percent(rl), words.toFixed(0)];
}
