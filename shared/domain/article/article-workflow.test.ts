import { describe, expect, test } from 'vitest';
import type { Article, LiveStatus, WorkingStatus } from '#shared/domain/article/article.ts';
import { type ArticleAct, actRefusal, articleActs, assertAct } from '#shared/domain/article/article-workflow.ts';

type State = readonly [live: LiveStatus | 'none', working: WorkingStatus | 'none'];

const article = ([live, working]: State): Article =>
  ({
    live: live === 'none' ? undefined : { status: live },
    working: working === 'none' ? undefined : { status: working },
  }) as unknown as Article;

const never: readonly ArticleAct[] = ['edit', 'submit', 'schedule', 'emergencyPublish'];
/** What is possible in each state, in words of its own: not read from the table under test. */
const possible: readonly (readonly [State, readonly ArticleAct[]])[] = [
  [
    ['none', 'draft'],
    [...never, 'delete'],
  ],
  [
    ['none', 'returned'],
    [...never, 'delete'],
  ],
  [['none', 'deleted'], ['recover']],
  [
    ['none', 'inReview'],
    ['edit', 'review', 'schedule', 'emergencyPublish'],
  ],
  [
    ['none', 'approved'],
    ['edit', 'schedule', 'publish', 'emergencyPublish'],
  ],
  [
    ['none', 'scheduled'],
    ['edit', 'schedule', 'publish', 'emergencyPublish'],
  ],
  [
    ['published', 'none'],
    ['edit', 'withdraw', 'takedown', 'expire', 'changeDate'],
  ],
  [
    ['published', 'draft'],
    [...never, 'discard', 'withdraw', 'takedown', 'expire', 'changeDate'],
  ],
  [
    ['published', 'inReview'],
    ['edit', 'review', 'schedule', 'emergencyPublish', 'withdraw', 'takedown', 'expire', 'changeDate'],
  ],
  [
    ['expired', 'none'],
    ['edit', 'withdraw', 'takedown'],
  ],
  [
    ['expired', 'returned'],
    [...never, 'discard', 'withdraw', 'takedown'],
  ],
  [
    ['withdrawn', 'none'],
    ['edit', 'takedown'],
  ],
  [
    ['withdrawn', 'draft'],
    [...never, 'discard', 'takedown'],
  ],
  [['takenDown', 'none'], ['edit']],
  [
    ['takenDown', 'scheduled'],
    ['edit', 'schedule', 'publish', 'emergencyPublish'],
  ],
];

describe.each(possible)('given an article that is %j', (state, allowed) => {
  test.each(Object.keys(articleActs) as ArticleAct[])(
    '[CNT-07] when somebody would %s it, then the table decides',
    (act) => {
      if (allowed.includes(act)) {
        expect(actRefusal(article(state), act)).toBeUndefined();
      } else {
        expect(() => assertAct(article(state), act)).toThrow(
          expect.objectContaining({ code: 'transition-refused', facts: { act, live: state[0], working: state[1] } }),
        );
      }
    },
  );
});
