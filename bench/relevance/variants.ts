import { type ScoreWeights, scoreWeights } from '#shared/text/search/rank/score-weights.ts';

/** The ranking with a part left out, so that the difference says what the part brings. */
export type Variant = { readonly weights: ScoreWeights; readonly synonyms: boolean };

const bigramsOnly: ScoreWeights = {
  title: 1,
  attachments: 0,
  words: 0,
  passage: 0,
  titleTyped: 0,
  phraseInTitle: 0,
  phraseInBody: 0,
  freshness: 0,
};

const without = (parts: Partial<ScoreWeights>): Variant => ({ weights: { ...scoreWeights, ...parts }, synonyms: true });

export const product = 'the product';

export const variants: Readonly<Record<string, Variant>> = {
  [product]: { weights: scoreWeights, synonyms: true },
  'bigrams only': { weights: bigramsOnly, synonyms: false },
  'without words': without({ words: 0 }),
  'without the title’s weight': without({ title: 1, titleTyped: 0 }),
  'without proximity': without({ passage: 0, phraseInTitle: 0, phraseInBody: 0 }),
  'without synonyms': { weights: scoreWeights, synonyms: false },
};
