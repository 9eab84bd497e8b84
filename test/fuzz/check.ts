import * as fc from 'fast-check';
import { fuzzProperties, type FuzzInput, type FuzzProperty } from './properties.ts';
import { shown } from './shown.ts';

export interface FuzzOptions {
  /** The same seed gives the same cases. */
  readonly seed: number;
  readonly cases: number;
  /** Of a failing case, as it was printed: that case alone is tried. */
  readonly path?: string | undefined;
}

/** What came of one property. */
export interface FuzzResult {
  readonly name: string;
  readonly cases: number;
  readonly seconds: number;
  /** What to print of a case that failed, how to try it again in it; undefined where none did. */
  readonly failure: string | undefined;
}

/** How many of all cases a property is tried on. */
export function casesOf({ share }: FuzzProperty, cases: number): number {
  return Math.max(1, Math.round((cases * share) / 100));
}

/**
 * Tries a property on made-up inputs.
 * @param begin told when a case begins
 */
export async function checkProperty(
  { name, arbitrary, holds }: FuzzProperty,
  { seed, cases, path }: FuzzOptions,
  begin: () => void = () => {},
): Promise<FuzzResult> {
  const began = performance.now();
  const parameters = { seed, numRuns: cases, ...(path !== undefined && { path }) };
  const property = fc.asyncProperty(arbitrary, async (input) => {
    begin();
    await holds(input);
  });
  const details = await fc.check(property, parameters);
  return {
    name,
    cases: details.numRuns,
    seconds: (performance.now() - began) / 1000,
    failure: details.failed ? described(name, details) : undefined,
  };
}

function described(name: string, details: fc.RunDetails<[FuzzInput]>): string {
  const { seed, counterexamplePath, counterexample, errorInstance } = details;
  const told =
    errorInstance instanceof Error
      ? (errorInstance.stack ?? errorInstance.message)
      : String(errorInstance);
  return [
    `${name} failed. Again: npm run fuzz -- ${name} --seed ${seed} --path ${counterexamplePath}`,
    `With: ${(counterexample ?? []).map(shown).join()}`,
    told,
  ].join('\n');
}

/** The property of this name. */
export function propertyOf(name: string): FuzzProperty | undefined {
  return fuzzProperties.find((each) => each.name === name);
}
