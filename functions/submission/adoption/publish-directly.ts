import { type AdoptDeps, type AdoptionRequest, adoptedFromOf } from '#functions/submission/adoption/make-adoption.ts';
import type { Article, PublicationBasis } from '#shared/domain/article/article.ts';
import { canonicalContent } from '#shared/domain/article/content-checksum.ts';
import { adoptedDraft } from '#shared/domain/submission/adoption/adopted-article.ts';
import { columnContext } from '#shared/repositories/article/article-context.ts';
import { readBody, storeBody } from '#shared/repositories/article/body-store.ts';
import { publishChanges } from '#shared/repositories/article/publish-step.ts';
import type { Changes } from '#shared/repositories/changes.ts';
import { adoptionWrite } from '#shared/repositories/submission/adoption-repository.ts';
import { sha256 } from '#shared/text/digest.ts';

type Review = Extract<PublicationBasis, { kind: 'review' }>;

/** The complete chain the source passed, where it passed one; imports and emergencies vouch for their own site only. */
const chainOf = ({ live }: Article): Review | undefined => (live?.basis.kind === 'review' ? live.basis : undefined);

/** Whether the source's own review can stand for the adoption: a complete chain over exactly this text, in its own language. */
export const mayGoDirect = ({ source }: Pick<AdoptionRequest, 'source'>): boolean => {
  const { content, article } = source;
  return (
    chainOf(article) !== undefined &&
    article.live?.content === content &&
    content.pinnedUntil === undefined &&
    content.translationOf === undefined
  );
};

/**
 * The changes that put a reference to a reviewed text online at once, where a rule of the site allows it. Its basis is the
 * source's own review: the checksum is computed anew over the adopted text as it stood in its own column, so that a text that is
 * not word for word the reviewed one is refused.
 *
 * @throws DomainError basis-missing, column-not-found, transition-refused
 */
export const directChanges = async (
  deps: AdoptDeps,
  request: AdoptionRequest,
): Promise<{ readonly article: Article; readonly changes: Changes }> => {
  const { source, siteId, columnId, actor, at } = request;
  const context = await columnContext(deps.tables, siteId, columnId);
  const from = adoptedFromOf({ ...request, mode: 'reference' });
  const basis = chainOf(source.article);
  await storeBody(deps.objects, siteId, await readBody(deps.objects, from.siteId, source.content.bodyHash));
  const content = { ...source.content, columnId };
  const draft = adoptedDraft({ articleId: request.articleId, siteId, content, from, by: actor, at });
  const approved: Article = {
    ...draft,
    working: draft.working && {
      ...draft.working,
      status: 'approved',
      review: basis && {
        chain: basis.chain,
        checksum: basis.checksum,
        approvals: basis.decisions,
        submittedBy: actor.accountId,
        submittedAt: at,
      },
    },
  };
  const { article, changes } = await publishChanges(deps, {
    stored: undefined,
    article: approved,
    site: context.site,
    column: context.column,
    tree: context.tree,
    basis: basis ?? { kind: 'review', chain: [], decisions: [], checksum: '' },
    checksum: sha256(canonicalContent({ ...content, columnId: source.content.columnId })),
    actor,
    act: `adoption.${request.way}`,
    at,
  });
  const also = [adoptionWrite(from, { siteId, articleId: request.articleId }), ...(request.also ?? [])];
  return { article, changes: { ...changes, writes: [...changes.writes, ...also] } };
};
