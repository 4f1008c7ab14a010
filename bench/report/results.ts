import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Findings } from '../part.ts';

/** What one run of one part came to, as it is kept. */
export type Result = Findings & {
  readonly part: string;
  readonly at: string;
  readonly seconds: number;
  readonly machine: string;
  /** Load averages of 1, 5 and 15 minutes before and after. */
  readonly load: readonly [before: string, after: string];
  readonly command: string;
  readonly commit: string;
  readonly quick: boolean;
  /** Most resident MB of any cluster process meanwhile. */
  readonly peakMb: number;
  /** Where the processor time of the clusters went; undefined when none ran. */
  readonly threads?: string | undefined;
  /** Set when the part did not come to an end. */
  readonly failure?: string | undefined;
};

/** Everything the benchmark keeps between runs. */
export const benchFolder = resolve('.data', 'bench');

const resultsFolder = (quick: boolean): string => join(benchFolder, quick ? 'results-quick' : 'results');
const fileOf = (part: string, quick: boolean): string => join(resultsFolder(quick), `${part}.json`);

export const keepResult = (result: Result): void => {
  mkdirSync(resultsFolder(result.quick), { recursive: true });
  writeFileSync(fileOf(result.part, result.quick), `${JSON.stringify(result, null, 2)}\n`);
};

export const resultOf = (part: string, quick: boolean): Result | undefined =>
  existsSync(fileOf(part, quick)) ? (JSON.parse(readFileSync(fileOf(part, quick), 'utf8')) as Result) : undefined;

export const forgetResults = (quick: boolean): void => rmSync(resultsFolder(quick), { recursive: true, force: true });

/** Where a part's threads spent their time, as Markdown; from a run of its own, since sampling slows. */
const profileFile = (part: string): string => join(benchFolder, 'profiles', `${part}.md`);

export const keepProfile = (part: string, text: string): void => {
  mkdirSync(join(benchFolder, 'profiles'), { recursive: true });
  writeFileSync(profileFile(part), text);
};

export const profileOf = (part: string): string | undefined =>
  existsSync(profileFile(part)) ? readFileSync(profileFile(part), 'utf8').trim() : undefined;
