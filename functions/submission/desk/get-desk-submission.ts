import type { Services } from '#functions/composition/services.ts';
import { findSource } from '#functions/submission/adoption/find-source.ts';
import { findOnDesk } from '#functions/submission/desk/find-submission.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { statusOf } from '#shared/domain/article/article-status.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Submission } from '#shared/domain/submission/submission.ts';
import { readBody } from '#shared/repositories/article/body-store.ts';

/** The text a submission offers, as it is now at the unit. */
export type OfferedText = {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly kind: string;
  readonly sourceName: string;
  readonly status: string;
  readonly address: string | null;
};

/** A submission with the text it offers; null where the unit has taken the text off. @throws DomainError not-found, forbidden */
export const getDeskSubmission = async (
  deps: Pick<Services, 'tables' | 'objects' | 'config'>,
  input: { readonly siteId: string; readonly submissionId: string; readonly actor: Actor },
): Promise<{ readonly submission: Submission; readonly source: OfferedText | null }> => {
  const submission = await findOnDesk(deps, input);
  const { unitSiteId, articleId } = submission;
  try {
    const { article, content, address } = await findSource(deps, { siteId: unitSiteId, articleId });
    const source: OfferedText = {
      title: content.title,
      summary: content.summary ?? '',
      body: await readBody(deps.objects, unitSiteId, content.bodyHash),
      kind: content.kind,
      sourceName: content.source.name,
      status: statusOf(article),
      address: address ?? null,
    };
    return { submission, source };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { submission, source: null };
  }
};
