import { useState } from 'react';
import { Problem } from '#desk/lib/api/problem.ts';
import { useAct } from '#desk/lib/api/queries.ts';
import { decideBatchEndpoint } from '#shared/schemas/http/articles/review-endpoints.ts';
import type { ReturnNote } from '../decision/return-dialog.tsx';
import { changedByDecision } from '../decision/use-decision.ts';
import { keyOfText, type ReviewedText } from '../reviewed-text.ts';

/** What became of one text of a batch; `problem` is the API's code. */
export type BatchItem = { readonly text: ReviewedText; readonly ok: boolean; readonly problem?: string | undefined };

/** What became of a batch: each text, or those that made the cluster refuse all of it. */
export type BatchOutcome =
  | { readonly kind: 'done'; readonly items: readonly BatchItem[]; readonly decision: 'approve' | 'return' }
  | { readonly kind: 'refused'; readonly texts: readonly ReviewedText[] };

const refusedKeys = (error: unknown): readonly string[] | undefined => {
  if (!(error instanceof Problem) || error.code !== 'batch-refused') return undefined;
  const { refused } = (error.facts['facts'] ?? {}) as { refused?: readonly string[] };
  return refused ?? [];
};

/** Decides many texts at once, each as it was listed; `decide` answers whether it was taken up, and rejects where it may be sent again. */
export const useBatch = () => {
  const act = useAct(decideBatchEndpoint, changedByDecision);
  const [outcome, setOutcome] = useState<BatchOutcome>();
  const decide = async (
    texts: readonly ReviewedText[],
    decision:
      | { readonly decision: 'approve'; readonly comment: string }
      | ({ readonly decision: 'return' } & ReturnNote),
  ): Promise<boolean> => {
    const items = texts.map(({ siteId, articleId, working }) => ({
      siteId,
      articleId,
      ...(working?.checksum ? { checksum: working.checksum } : {}),
    }));
    try {
      const { results } = await act.mutateAsync({ body: { items, decision } });
      const textOf = new Map(texts.map((text) => [keyOfText(text), text]));
      setOutcome({
        kind: 'done',
        decision: decision.decision,
        items: results.flatMap((result) => {
          const text = textOf.get(keyOfText(result));
          return text ? [{ text, ok: result.ok, problem: result.problem }] : [];
        }),
      });
      return true;
    } catch (error) {
      const refused = refusedKeys(error);
      if (!refused) throw error;
      setOutcome({ kind: 'refused', texts: texts.filter((text) => refused.includes(keyOfText(text))) });
      return false;
    }
  };
  return { decide, isPending: act.isPending, outcome, clear: () => setOutcome(undefined) };
};
