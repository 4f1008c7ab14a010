/** How much each thing counts beside a bigram in the body. */
export type ScoreWeights = {
  /** A hit in the title, as so many in the body. */
  readonly title: number;
  readonly attachments: number;
  /** Whole words beside the bigrams they consist of. */
  readonly words: number;
  /** The best passage: how near one another the hits stand. */
  readonly passage: number;
  /** Share of what was typed that is in the title × share of the title that was typed. */
  readonly titleTyped: number;
  readonly phraseInTitle: number;
  readonly phraseInBody: number;
  /** What an article of today has before one of long ago, halved every year. */
  readonly freshness: number;
};

/** Chosen by measurement: `npm run bench -- relevance` shows what each contributes. */
export const scoreWeights: ScoreWeights = {
  title: 1.5,
  attachments: 0.5,
  words: 1,
  passage: 2,
  titleTyped: 0.25,
  phraseInTitle: 0.5,
  phraseInBody: 0.25,
  freshness: 0.1,
};
