import { queryWithRelief } from '#functions/search/query/query-with-relief.ts';
import { seedSynonyms } from '#functions/search/query/seed-synonyms.ts';
import type { SearchIndex } from '#shared/ports/search-index.ts';
import { queryTokens } from '#shared/text/search/query-tokens.ts';
import { scoreWeights } from '#shared/text/search/rank/score-weights.ts';
import { type WordCutter, wordCutter } from '#shared/text/search/words.ts';
import { percentile, shown } from '../../measure/figures.ts';
import { atLeast, type Line, type Part, told } from '../../part.ts';
import { onBothEngines } from '../../relevance/engines.ts';
import { documentsOf, type Question, questionsOf, type SetName, setNames } from '../../relevance/judged-set.ts';
import { product, type Variant, variants } from '../../relevance/variants.ts';

const goals: Readonly<Record<SetName, number>> = { ncp: 0.92, 'ncp hard': 0.9, cmrc: 0.98 };
/** Questions that the parts of the ranking are judged by; the product answers all. */
const judgedForParts = 640;
const askedAtOnce = 2;

/** At most so many of them, from all over the list. */
const evenly = <Value>(values: readonly Value[], most: number): readonly Value[] =>
  values.filter((_, n) => n % Math.ceil(values.length / most) === 0);

type Quality = { readonly gain: number; readonly reciprocal: number; readonly p95: number };

const share = (rank: number): number => 1 / Math.log2(rank + 2);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const judge = (found: readonly string[], relevant: ReadonlySet<string>) => {
  const ranks = found.flatMap((id, rank) => (relevant.has(id) ? [rank] : []));
  const ideal = sum(Array.from({ length: Math.min(10, relevant.size) }, (_, rank) => share(rank)));
  return { gain: sum(ranks.map(share)) / ideal, reciprocal: ranks[0] === undefined ? 0 : 1 / (ranks[0] + 1) };
};

const qualityOf = async (
  index: SearchIndex,
  questions: readonly Question[],
  { synonyms }: Variant,
  words: WordCutter,
): Promise<Quality> => {
  const judged: { readonly gain: number; readonly reciprocal: number; readonly ms: number }[] = [];
  const waiting = [...questions];
  const ask = async (): Promise<void> => {
    for (let question = waiting.pop(); question; question = waiting.pop()) {
      const began = performance.now();
      const tokens = queryTokens(question.text, { words, ...(synonyms ? { synonyms: seedSynonyms } : {}) });
      const now = '2026-01-02T00:00:00.000Z';
      const { answer } = await queryWithRelief(index, { ...tokens, sort: 'relevance', now, offset: 0, limit: 10 });
      const found = answer.hits.map(({ document }) => document.id);
      judged.push({ ...judge(found, question.relevant), ms: performance.now() - began });
    }
  };
  await Promise.all(Array.from({ length: askedAtOnce }, ask));
  return {
    gain: sum(judged.map(({ gain }) => gain)) / judged.length,
    reciprocal: sum(judged.map(({ reciprocal }) => reciprocal)) / judged.length,
    p95: percentile(
      judged.map(({ ms }) => ms),
      0.95,
    ),
  };
};

const four = (value: number): string => value.toFixed(4);

export const relevancePart: Part = {
  name: 'relevance',
  title: 'Relevance of search',
  how:
    'Judged questions on both engines, with the same tokens and the same ranking. What each part of the ranking brings is ' +
    `the difference to the product without it, over at most ${judgedForParts} questions a set.`,
  run: ({ quick }) =>
    onBothEngines(async (engines, missing) => {
      const words = await wordCutter();
      const lines: Line[] = [];
      const details: string[] = [];
      for (const set of setNames) {
        const every = questionsOf(set);
        const all = quick ? evenly(every, 20) : every;
        const some = evenly(all, judgedForParts);
        const documents = documentsOf(set, words);
        const rows = new Map<string, string[]>();
        for (const { name, open } of engines) {
          const id = set.replace(' ', '-');
          await open(id, scoreWeights).upsert(documents);
          for (const [variant, how] of Object.entries(variants)) {
            const { gain, reciprocal, p95 } = await qualityOf(open(id, how.weights), some, how, words);
            rows.set(variant, [...(rows.get(variant) ?? []), four(gain), four(reciprocal), `${shown(p95)} ms`]);
          }
          const whole = variants[product];
          if (!whole) continue;
          const { gain, reciprocal, p95 } = await qualityOf(open(id, whole.weights), all, whole, words);
          const goal = goals[set];
          const measured = `${four(gain)}; MRR@10 ${four(reciprocal)}; p95 ${shown(p95)} ms`;
          lines.push(atLeast(`${set} on ${name}, nDCG@10`, gain, goal, measured, `≥ ${goal}`));
        }
        const head = engines.map(({ name }) => ` ${name}: nDCG@10 | MRR@10 | p95 |`).join('');
        details.push(
          [
            `| ${set}: ${some.length} questions, ${documents.length} texts |${head}`,
            `|---|${engines.map(() => '---|---|---|').join('')}`,
            ...[...rows].map(([variant, cells]) => `| ${variant} | ${cells.join(' | ')} |`),
          ].join('\n'),
        );
      }
      return { lines: missing ? [...lines, told('Second engine', missing)] : lines, details };
    }),
};
