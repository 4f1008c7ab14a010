import type { Article, StageApproval } from '#shared/domain/article/article.ts';
import type { Opinion } from '#shared/domain/review/opinion.ts';

const approved = (
  { stage, accountId, name, deputyFor, at, comment, secrecy }: StageApproval,
  revision: number,
): Opinion => ({
  version: 1,
  opinionId: `${stage}-${accountId}`,
  stage,
  decision: 'approve',
  accountId,
  name,
  deputyFor,
  at,
  comment,
  secrecy,
  revision,
});

/** What an article's reviewers decided, as far as the article itself still says so: of the edition online and of the one in hand. */
export const recalledOpinions = ({ live, working }: Pick<Article, 'live' | 'working'>): readonly Opinion[] => {
  const online = live?.basis.kind === 'review' ? live.basis.decisions.map((one) => approved(one, live.revision)) : [];
  const inHand = (working?.review?.approvals ?? []).map((one) => approved(one, working?.revision ?? 0));
  const back = working?.review?.returned;
  const returned: readonly Opinion[] = back
    ? [
        {
          version: 1,
          opinionId: `${back.stage}-${back.by}`,
          stage: back.stage,
          decision: 'return',
          accountId: back.by,
          name: back.name,
          at: back.at,
          comment: back.comment,
          secrecy: back.secrecy,
          revision: working?.revision ?? 0,
        },
      ]
    : [];
  return [...online, ...inHand, ...returned];
};
