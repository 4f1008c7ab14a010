import type { Services } from '#functions/composition/services.ts';
import { copyFiles } from '#functions/submission/adoption/copy-files.ts';
import type { Source } from '#functions/submission/adoption/find-source.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { AdoptedFrom } from '#shared/domain/article/adopted-from.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { canonicalContent } from '#shared/domain/article/content-checksum.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { reviewChain } from '#shared/domain/review/review-chain.ts';
import { submitArticle } from '#shared/domain/review/submit-article.ts';
import { adoptedContent, adoptedDraft, mirrorOf } from '#shared/domain/submission/adoption/adopted-article.ts';
import type { Write } from '#shared/ports/table-store.ts';
import { articleChanges } from '#shared/repositories/article/article-changes.ts';
import { type ColumnContext, columnContext } from '#shared/repositories/article/article-context.ts';
import { readBody, storeBody } from '#shared/repositories/article/body-store.ts';
import { assertChecksPass, checkEdition } from '#shared/repositories/article/check-edition.ts';
import type { Changes } from '#shared/repositories/changes.ts';
import { adoptionWrite } from '#shared/repositories/submission/adoption-repository.ts';
import { sha256 } from '#shared/text/digest.ts';

export type AdoptDeps = Pick<Services, 'tables' | 'objects' | 'clock' | 'ids' | 'config'>;

export type AdoptionRequest = {
  readonly source: Source;
  readonly siteId: string;
  readonly columnId: string;
  readonly mode: AdoptedFrom['mode'];
  readonly title?: string | undefined;
  readonly way: AdoptedFrom['way'];
  readonly submissionId?: string | undefined;
  readonly pushDownId?: string | undefined;
  /** Who adopts; with `sender` the author of the adoption, so that neither reviews it. */
  readonly actor: Pick<Actor, 'accountId' | 'name' | 'via'>;
  readonly sender?: string | undefined;
  /** Goes into the column's review at once, once the checks pass; else it stays a draft to be edited. */
  readonly submit: boolean;
  readonly at: string;
  readonly articleId: string;
  readonly also?: readonly Write[] | undefined;
};

/** What an adopted article remembers of its source. @throws DomainError transition-refused: a reference needs an address */
export const adoptedFromOf = (
  request: Pick<AdoptionRequest, 'source' | 'mode' | 'way' | 'submissionId' | 'pushDownId'>,
): AdoptedFrom => {
  const { source, mode, way, submissionId, pushDownId } = request;
  const { article, content } = source;
  const { siteId, articleId, live } = article;
  if (mode === 'reference' && !live)
    throw new DomainError('transition-refused', 'a reference leads to the source, which is not online yet');
  const mirror = live
    ? mirrorOf(article, live)
    : {
        version: article.version,
        columnId: content.columnId,
        title: content.title,
        summary: '',
        url: '',
        sourceName: content.source.name,
      };
  return { siteId, articleId, mode, way, submissionId, pushDownId, titleThen: content.title, mirror };
};

const submitted = async (deps: AdoptDeps, draft: Article, context: ColumnContext, at: string): Promise<Article> => {
  const { working } = draft;
  if (!working) return draft;
  assertChecksPass(await checkEdition(deps, draft.siteId, working.content));
  const dueAt = new Date(Date.parse(at) + context.site.reviewHours * 3_600_000).toISOString();
  const checksum = sha256(canonicalContent(working.content));
  const chain = reviewChain(context.site, context.path);
  return { ...submitArticle(draft, { chain, checksum, by: working.editedBy.accountId, at, dueAt }), version: 1 };
};

/**
 * The changes that make an article of another site's text in a column, by reference or as a copy: a draft, or in review already.
 * It goes online by the column's own chain only.
 *
 * @throws DomainError column-not-found, transition-refused (also where it is for its own site only), checks-block, input-invalid (another language)
 */
export const adoptionChanges = async (
  deps: AdoptDeps,
  request: AdoptionRequest,
): Promise<{ readonly article: Article; readonly changes: Changes; readonly context: ColumnContext }> => {
  const { source, siteId, columnId, mode, at, actor } = request;
  const context = await columnContext(deps.tables, siteId, columnId);
  if (source.content.lang !== context.column.lang)
    throw new DomainError('input-invalid', 'another language', {}, [
      {
        pointer: '/columnId',
        zh: '稿件语言须与栏目语言一致',
        en: 'The language of the article must be that of its column',
      },
    ]);
  if (source.content.publishScope === 'site')
    throw new DomainError('transition-refused', 'it is for its own site only', { from: source.article.articleId });
  const from = adoptedFromOf(request);
  const files =
    mode === 'copy'
      ? await copyFiles(deps, { siteId: from.siteId, content: source.content }, siteId)
      : { gallery: [], attachments: [] };
  await storeBody(deps.objects, siteId, await readBody(deps.objects, from.siteId, source.content.bodyHash));
  const { title } = request;
  const content = adoptedContent(source.content, { columnId, mode, title, address: source.address, files });
  const made = adoptedDraft({ articleId: request.articleId, siteId, content, from, by: actor, at });
  const authors = [...new Set([actor.accountId, ...(request.sender ? [request.sender] : [])])];
  const draft: Article = { ...made, working: made.working && { ...made.working, authors } };
  const { article, changes } = articleChanges(deps.tables, {
    before: undefined,
    after: request.submit ? await submitted(deps, draft, context, at) : draft,
    tree: context.tree,
    actor,
    act: `adoption.${request.way}`,
    event: request.submit ? 'ArticleSubmitted' : 'ArticleSaved',
    at,
    eventId: deps.ids.next(),
    facts: { from: `${from.siteId}/${from.articleId}`, mode },
    also: [adoptionWrite(from, { siteId, articleId: request.articleId }), ...(request.also ?? [])],
  });
  return { article, changes, context };
};
