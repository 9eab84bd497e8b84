/** Figures by name, in percent or points. */
export type Figures = Record<string, number>;

interface JudgeReport {
  readonly quotes: readonly { figures: Record<'full' | 'speech', { headline: Figures }> }[];
  readonly speakers: readonly { figures: Record<string, unknown> }[];
  readonly summaries: readonly { figures: readonly SummaryGroup[] }[];
  readonly sentences: readonly {
    name: string;
    figures: { f1?: number; groups?: readonly { group: string; passed: number }[] };
  }[];
}

interface SummaryGroup {
  readonly name: string;
  readonly systems: readonly {
    readonly r1: { readonly mean: number };
    readonly gain: { readonly mean: number } | null;
  }[];
}

const percent = (value: number): number => Math.round(value * 10_000) / 100;

/** Bands of lower confidence, where a low share is right, and a kind of source with 8 quotations. */
const FEW_OR_WANTED_LOW = /confidence (?!\.9)|source none/;

/** The headline figures of the judge's `all --json`, each with a readable name. */
export function figuresOf(report: JudgeReport): Figures {
  const figures: Figures = {};
  for (const { figures: views } of report.quotes) {
    for (const view of ['full', 'speech'] as const) {
      for (const [name, value] of Object.entries(views[view].headline)) {
        figures[`quotes, ${view} view: ${name}`] = percent(value);
      }
    }
  }
  for (const { figures: shown } of report.speakers) {
    for (const [name, value] of Object.entries(shown)) {
      if (typeof value !== 'number' || FEW_OR_WANTED_LOW.test(name)) continue;
      figures[`speakers: ${name}`] = percent(value);
    }
  }
  for (const { name, systems } of report.summaries.flatMap((set) => set.figures)) {
    const [pipeline, lead] = systems;
    if (pipeline) figures[`summaries, ${name}: ROUGE-1`] = percent(pipeline.r1.mean);
    if (lead?.gain) figures[`summaries, ${name}: gain over the lead`] = percent(lead.gain.mean);
  }
  for (const { name, figures: shown } of report.sentences) {
    if (shown.f1 !== undefined) figures[`sentences, ${name}: F1`] = percent(shown.f1);
    for (const { group, passed } of shown.groups ?? []) {
      figures[`sentences, ${name}: ${group} passed`] = passed;
    }
  }
  return figures;
}

/**
 * The recorded figures that fell, one readable line each.
 * @param tolerance how far a figure may lie below its record, in its own unit
 */
export function shortfalls(record: Figures, today: Figures, tolerance: number): string[] {
  return Object.entries(record).flatMap(([name, recorded]) => {
    const value = today[name];
    if (value === undefined) return [`${name}: recorded ${recorded}, not measured today`];
    if (value >= recorded - tolerance) return [];
    return [`${name}: ${value}, more than ${tolerance} below its record of ${recorded}`];
  });
}
