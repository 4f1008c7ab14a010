import type { Services } from '#functions/composition/services.ts';
import { takeStep } from '#functions/publishing/life/take-step.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { takeDownArticle as takeDownRule } from '#shared/domain/article/leave-article.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { PageKey } from '#shared/domain/page/page.ts';
import { pageObjectKey } from '#shared/domain/page/page-path.ts';
import { readBody } from '#shared/repositories/article/body-store.ts';
import { recallFiles } from '#shared/repositories/media/recall-files.ts';
import { forgetAtOnce } from '#shared/repositories/page/forget-at-once.ts';

type Deps = Pick<Services, 'tables' | 'objects' | 'clock' | 'ids' | 'config' | 'edge' | 'queue'>;
/** The article, and what of it caches may still hand out. */
type TakenDown = { readonly article: Article; readonly files: readonly PageKey[] };

/** What was online, kept for whoever has to ask about it: text, state and the page as readers saw it. */
const freezeEvidence = async (
  { objects }: Pick<Deps, 'objects'>,
  known: {
    readonly article: Article;
    readonly body: string;
    readonly at: string;
    readonly by: string;
    readonly reason: string;
  },
): Promise<void> => {
  const { article, at } = known;
  const page = article.live && (await objects.get(pageObjectKey(article.siteId, article.live.url.slice(1))));
  const evidence = { ...known, page: page ? new TextDecoder().decode(page.body) : '' };
  const key = `${article.siteId}/evidence/${article.articleId}/${at.replaceAll(':', '')}.json`;
  await objects.put(key, new TextEncoder().encode(JSON.stringify(evidence)), { contentType: 'application/json' });
};

type Input = { readonly siteId: string; readonly articleId: string; readonly actor: Actor; readonly reason: string };

const takeDownOnce = async (deps: Deps, { siteId, articleId, actor, reason }: Input): Promise<TakenDown> => {
  let files: readonly PageKey[] = [];
  const article = await takeStep(deps, {
    siteId,
    articleId,
    actor,
    action: 'article.takedown',
    on: 'live',
    act: 'article.takedown',
    event: 'ArticleTakenDown',
    facts: { reason },
    decide: async (current, at) => {
      const after = takeDownRule(current, at, reason);
      const body = current.live ? await readBody(deps.objects, siteId, current.live.content.bodyHash) : '';
      await freezeEvidence(deps, { article: current, body, at, by: actor.accountId, reason });
      // Before the step is saved: cut short here, the act is simply asked for again.
      files = await recallFiles(deps, current, body);
      return after;
    },
  });
  return { article, files };
};

/** An editor who saves meanwhile must not hold up an emergency. */
const attempts = 5;

/**
 * Emergency takedown: evidence is frozen, its files leave their addresses, then the article is gone from every list and search at once, its page is deleted
 * without waiting for the renderer, and caches are told before the answer.
 *
 * @throws DomainError transition-refused, forbidden
 */
export const takeDownArticle = async (deps: Deps, input: Input): Promise<Article> => {
  let taken: TakenDown | undefined;
  for (let attempt = 1; !taken; attempt += 1) {
    try {
      taken = await takeDownOnce(deps, input);
    } catch (error) {
      const lost = error instanceof DomainError && error.code === 'version-conflict';
      if (!lost || attempt === attempts) throw error;
    }
  }
  const { article, files } = taken;
  const page = article.live && { siteId: input.siteId, path: article.live.url.slice(1) };
  if (page) await deps.objects.delete(pageObjectKey(page.siteId, page.path));
  await forgetAtOnce(deps, [...(page ? [page] : []), ...files]);
  return article;
};
