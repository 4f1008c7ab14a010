import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { shown } from '../measure/figures.ts';
import type { Line, Part } from '../part.ts';
import { profileOf, type Result, resultOf } from './results.ts';

const memoryLimit = 600;

const verdict = ({ reached }: Pick<Line, 'reached'>): string =>
  reached === undefined ? '' : reached ? 'reached' : '**missed**';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const table = (lines: readonly Line[]): string =>
  [
    '| | Target | Measured | |',
    '|---|---|---|---|',
    ...lines.map((line) => `| ${cell(line.name)} | ${cell(line.target)} | ${cell(line.measured)} | ${verdict(line)} |`),
  ].join('\n');

/** What was found out about a part's missed targets: the profile, and what would lift them. Kept by hand, shown while they are missed. */
const explanation = (part: string): readonly string[] => {
  const file = new URL(`../missed/${part}.md`, import.meta.url);
  return existsSync(file) ? [readFileSync(file, 'utf8').trim()] : [];
};

const isMissed = ({ reached }: Line): boolean => reached === false;

const section = ({ part: { title, how }, result, profile }: Measured): string =>
  [
    `## ${title}`,
    how,
    ...(result.failure === undefined ? [] : [`**It did not come to an end:** ${result.failure}`]),
    ...(result.lines.length > 0 ? [table(result.lines)] : []),
    ...(result.details ?? []),
    ...(result.lines.some(isMissed) ? [...explanation(result.part), ...(profile ? [profile] : [])] : []),
    `Taken ${result.at.slice(0, 16).replace('T', ' ')} UTC at ${result.commit || 'no commit'} in ${Math.round(result.seconds)} s ` +
      `with \`${result.command}\`; load before ${result.load[0]}, after ${result.load[1]}` +
      `${result.peakMb > 0 ? `; at most ${shown(result.peakMb)} MB resident` : ''}` +
      `${result.threads ? `; ${result.threads}` : ''}.`,
  ].join('\n\n');

const seenMemory = (results: readonly Result[]): readonly Result[] => results.filter(({ peakMb }) => peakMb > 0);

/** Memory is promised for all the time: the most any part saw. */
const memoryLine = (results: readonly Result[]): Line => {
  const most = Math.max(0, ...seenMemory(results).map(({ peakMb }) => peakMb));
  return {
    name: 'Resident memory throughout',
    target: `≤ ${memoryLimit} MB`,
    measured: `${shown(most)} MB at most`,
    reached: most <= memoryLimit,
  };
};

const memoryTitle = 'Resident memory';

const memorySection = (results: readonly Result[]): string => {
  const seen = seenMemory(results);
  const line = memoryLine(results);
  return [
    `## ${memoryTitle}`,
    'Of the one process with all its threads, read ten times a second during every part.',
    table([line]),
    ['| Part | MB at most |', '|---|---|', ...seen.map(({ part, peakMb }) => `| ${part} | ${shown(peakMb)} |`)].join(
      '\n',
    ),
    ...(isMissed(line) ? explanation('resident-memory') : []),
  ].join('\n\n');
};

/** A part and what its last run came to. */
export type Measured = { readonly part: Part; readonly result: Result; readonly profile?: string | undefined };

/** The report over these results, in their order. */
export const reportText = (found: readonly Measured[]): string => {
  const results = found.map(({ result }) => result);
  const told = [
    ...found.flatMap(({ part, result }) => result.lines.map((line) => ({ title: part.title, line }))),
    { title: memoryTitle, line: memoryLine(results) },
  ];
  const promised = told.map(({ line }) => line).filter(({ reached }) => reached !== undefined);
  const missed = told
    .filter(({ line }) => isMissed(line))
    .map(
      ({ title, line: { name, target, measured } }) => `| ${title}: ${cell(name)} | ${target} | ${cell(measured)} |`,
    );
  const [newest] = [...results].sort((one, other) => (one.at < other.at ? 1 : -1));
  const text = [
    '# Benchmarks',
    'Written by `npm run bench`; every part says when it was measured and on which load. Real articles (18 469 of them, not part ' +
      'of this repository) over a portal and 20 unit sites; repeated with other ids where more are named. The cluster is one ' +
      'process as `npm start` runs it, spoken to over HTTP wherever a target is about what people see. Figures that were ' +
      'repeated read: median (least to most). Clients and peers run on the same cores as the cluster.',
    newest ? `Machine: ${newest.machine}.` : '',
    `${promised.filter(({ reached }) => reached).length} of ${promised.length} targets reached.`,
    ...(missed.length > 0 ? [['| Missed | Target | Measured |', '|---|---|---|', ...missed].join('\n')] : []),
    ...found.map(section),
    memorySection(results),
  ];
  return `${text.filter((paragraph) => paragraph !== '').join('\n\n')}\n`;
};

/** Writes the report over the kept results, in the order of the parts. Answers the names of the parts that have none. */
export const writeReport = (parts: readonly Part[], file: string, quick: boolean): readonly string[] => {
  const found = parts.flatMap((part): readonly Measured[] => {
    const result = resultOf(part.name, quick);
    return result ? [{ part, result, profile: profileOf(part.name) }] : [];
  });
  writeFileSync(file, reportText(found));
  return parts.filter(({ name }) => !found.some(({ part }) => part.name === name)).map(({ name }) => name);
};
