import type { Services } from '#functions/composition/services.ts';
import { countedTo, type Listed, mostCounted } from '#functions/review/work/listed.ts';
import type { Action } from '#shared/domain/access/action.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { ManifestRepository } from '#shared/repositories/page/manifest-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

/** A page of one of the person's sites that could not be made: where, why, since when. */
export type FailedPage = {
  readonly siteId: string;
  readonly path: string;
  readonly articleId?: string | undefined;
  readonly at: string;
  readonly reason: string;
};

/** Whoever writes for a site, runs it or runs the cluster wants to know. */
const concerned: readonly Action[] = ['article.write', 'site.manage', 'operations.manage'];

const sitesOf = async ({ tables }: Pick<Services, 'tables'>, actor: Actor): Promise<readonly string[]> => {
  const held = actor.grants.filter(({ actions }) =>
    concerned.some((action) => actions.includes(action) && (!actor.scopes || actor.scopes.includes(action))),
  );
  return held.some(({ siteId }) => siteId === '*')
    ? (await new SiteRepository(tables).list()).map(({ siteId }) => siteId)
    : [...new Set(held.map(({ siteId }) => siteId))];
};

/** Pages of the actor's sites whose last render failed. One index query a site. */
export const failedPagesOf = async (
  deps: Pick<Services, 'tables'>,
  { actor, limit }: { readonly actor: Actor; readonly limit: number },
): Promise<Listed<FailedPage>> => {
  const repository = new ManifestRepository(deps.tables);
  const sites = await sitesOf(deps, actor);
  const found = await Promise.all(sites.map((siteId) => repository.failed(siteId, { limit: mostCounted + 1 })));
  const pages = found.flatMap(({ manifests }) =>
    manifests.flatMap(({ siteId, path, articleId, failure }) =>
      failure ? [{ siteId, path, articleId, at: failure.at, reason: failure.reason }] : [],
    ),
  );
  return { ...countedTo(pages.length), items: pages.slice(0, limit) };
};
