import { type Route, route } from '#functions/http/route.ts';
import { mergeSites } from '#functions/sites/merge/merge-sites.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { GrantRepository } from '#shared/repositories/access/grant-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import { TaskRepository } from '#shared/repositories/task/task-repository.ts';
import { getMergeEndpoint, mergeSitesEndpoint } from '#shared/schemas/http/sites/merge-endpoints.ts';

/** Mergers of whole sites. */
export const mergeRoutes: readonly Route[] = [
  route(mergeSitesEndpoint, async (services, { params, body }, actor) => {
    const { taskId, state } = await mergeSites(services)(actor, params.siteId, body);
    return { taskId, state };
  }),
  route(getMergeEndpoint, async ({ tables }, { params }, actor) => {
    authorise(actor, 'site.merge', params);
    const merged = (await new SiteRepository(tables).find(params.siteId))?.mergedInto;
    if (!merged) throw new DomainError('not-found', `site ${params.siteId} is not merged`, { siteId: params.siteId });
    const [task, { grants }] = await Promise.all([
      new TaskRepository(tables).find(merged.taskId),
      new GrantRepository(tables).listBySite({ siteId: params.siteId, limit: 1000 }),
    ]);
    return {
      into: merged.siteId,
      at: merged.at,
      task: {
        taskId: merged.taskId,
        state: task?.state ?? 'done',
        handled: task?.handled ?? 0,
        failure: task?.failure,
      },
      columns: { ...merged.columns },
      grants: grants.map(({ grantId, accountId, roleId, columnId }) => ({
        grantId,
        accountId,
        roleId,
        columnId,
        intoColumnId: columnId === undefined ? undefined : merged.columns[columnId],
      })),
    };
  }),
];
