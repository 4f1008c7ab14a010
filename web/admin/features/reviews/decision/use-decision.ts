import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { Problem } from '#desk/lib/api/problem.ts';
import { useAct } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { checkArticleEndpoint, getArticleEndpoint } from '#shared/schemas/http/articles/article-endpoints.ts';
import { previewEditionEndpoint } from '#shared/schemas/http/articles/preview-endpoints.ts';
import {
  decideReviewEndpoint,
  listOpinionsEndpoint,
  reviewDeskEndpoint,
} from '#shared/schemas/http/articles/review-endpoints.ts';
import { getWorkEndpoint, listReadyTextsEndpoint } from '#shared/schemas/http/articles/work-endpoints.ts';
import type { ReviewedText } from '../reviewed-text.ts';
import { reviewsWords } from '../reviews-words.ts';

/** Questions whose answers a decision changes. */
export const changedByDecision = [
  reviewDeskEndpoint,
  listReadyTextsEndpoint,
  getWorkEndpoint,
  listOpinionsEndpoint,
  getArticleEndpoint,
] as const;

type Decision =
  | { readonly decision: 'approve'; readonly comment: string }
  | {
      readonly decision: 'return';
      readonly comment: string;
      readonly toStage?: string | undefined;
      readonly secrecy?: 'refer' | undefined;
    };

/** Why a decision was not taken: the text changed (`stale`), or it is not with this person any more (`moved`). */
export type Conflict = { readonly kind: 'stale' | 'moved'; readonly problem: Problem };

/** Taken by the cluster, or not taken because of a conflict, which is shown. */
export type Ending = 'taken' | 'conflict';

const conflictOf = (error: unknown): Conflict | undefined => {
  if (!(error instanceof Problem)) return undefined;
  if (error.status === 412) return { kind: 'stale', problem: error };
  return [403, 404, 409].includes(error.status) ? { kind: 'moved', problem: error } : undefined;
};

/**
 * Decides on a text as it was read; `onDone` once it is decided. A conflict is kept and the present state is read
 * again; any other failure rejects, to be sent again.
 */
export const useDecision = (text: ReviewedText, readChecksum: string | undefined, onDone: () => void) => {
  const say = useWords(reviewsWords);
  const { message } = App.useApp();
  const client = useQueryClient();
  const act = useAct(decideReviewEndpoint, changedByDecision);
  const [conflict, setConflict] = useState<Conflict>();
  const readAgain = (): void => {
    for (const { id } of [...changedByDecision, previewEditionEndpoint, checkArticleEndpoint])
      void client.invalidateQueries({ queryKey: [id] });
  };
  const decide = async (decision: Decision): Promise<Ending> => {
    const read = readChecksum ? { checksum: readChecksum } : {};
    const body =
      decision.decision === 'approve'
        ? { ...decision, ...read, secrecy: 'cleared' as const }
        : { ...decision, ...read };
    try {
      const after = await act.mutateAsync({ params: { siteId: text.siteId, articleId: text.articleId }, body });
      const done = decision.decision === 'return' ? 'didReturn' : after.working ? 'didApprove' : 'didPublish';
      void message.success(say(done, { title: text.title }));
      onDone();
      return 'taken';
    } catch (error) {
      const found = conflictOf(error);
      if (!found) throw error;
      setConflict(found);
      readAgain();
      return 'conflict';
    }
  };
  return { decide, isPending: act.isPending, conflict, settle: () => setConflict(undefined), readAgain };
};
