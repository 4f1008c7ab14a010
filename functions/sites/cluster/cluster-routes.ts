import { type Route, route } from '#functions/http/route.ts';
import { changeCluster } from '#functions/sites/cluster/change-cluster.ts';
import { saveDictionaries, saveWordLists } from '#functions/sites/cluster/save-data.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import { seedWordLists } from '#shared/domain/check/words/seed-word-lists.ts';
import { ClusterRepository } from '#shared/repositories/cluster/cluster-repository.ts';
import { findWordLists } from '#shared/repositories/site/word-list-repository.ts';
import {
  changeClusterEndpoint,
  getClusterEndpoint,
  getDictionariesEndpoint,
  getWordListsEndpoint,
  saveDictionariesEndpoint,
  saveWordListsEndpoint,
} from '#shared/schemas/http/sites/cluster-endpoints.ts';

const cluster = { siteId: 'cluster' };

/** The cluster's switches and data. */
export const clusterRoutes: readonly Route[] = [
  route(getClusterEndpoint, async ({ tables }, _request, actor) => {
    authorise(actor, 'cluster.manage', cluster);
    return new ClusterRepository(tables).settings();
  }),
  route(changeClusterEndpoint, (services, { ifMatch, body }, actor) => changeCluster(services)(actor, ifMatch, body)),
  route(getWordListsEndpoint, async ({ tables }, _request, actor) => {
    authorise(actor, 'wordList.manage', cluster);
    return (await findWordLists(tables, 'cluster')) ?? { version: 0, lists: seedWordLists };
  }),
  route(saveWordListsEndpoint, (services, { ifMatch, body }, actor) => saveWordLists(services)(actor, ifMatch, body)),
  route(getDictionariesEndpoint, ({ tables }) => new ClusterRepository(tables).dictionaries()),
  route(saveDictionariesEndpoint, (services, { ifMatch, body }, actor) =>
    saveDictionaries(services)(actor, ifMatch, body),
  ),
];
