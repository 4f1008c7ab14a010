import type { Services } from '#functions/composition/services.ts';
import { listReadyTexts } from '#functions/review/ready/list-ready-texts.ts';
import { countedTo, type Listed, mostCounted } from '#functions/review/work/listed.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { Article } from '#shared/domain/article/article.ts';

const mayPublish = ({ grants, scopes }: Actor): boolean =>
  (!scopes || scopes.includes('article.publish')) && grants.some(({ actions }) => actions.includes('article.publish'));

/** Approved texts that the actor may put online and that are not; nothing for those who may not. */
export const listReady = async (
  deps: Pick<Services, 'tables'>,
  { actor, limit }: { readonly actor: Actor; readonly limit: number },
): Promise<Listed<Article>> => {
  if (!mayPublish(actor)) return { count: 0, more: false, items: [] };
  const { articles, after } = await listReadyTexts(deps, { actor, limit: mostCounted });
  return { ...countedTo(articles.length + (after ? 1 : 0)), items: articles.slice(0, limit) };
};
