import type { SearchRole } from '#shared/ports/search-access.ts';

/** A role as the engine's security keeps it. */
export type RoleDocument = {
  readonly description: string;
  readonly cluster_permissions: readonly string[];
  readonly index_permissions: readonly {
    readonly index_patterns: readonly string[];
    readonly allowed_actions: readonly string[];
  }[];
};

const reading = {
  cluster: ['indices:data/read/mget'],
  index: [
    'indices:data/read/search*',
    'indices:data/read/mget*',
    'indices:data/read/tv*',
    'indices:admin/aliases/get',
    'indices:admin/mappings/get',
  ],
};

// Carrying documents over into a new edition reads them by scroll and writes them in bulk.
const writing = {
  cluster: ['indices:data/write/bulk', 'indices:data/write/reindex', 'indices:data/read/scroll*'],
  index: [
    'indices:data/write/bulk*',
    'indices:data/write/index',
    'indices:data/write/delete*',
    'indices:admin/create',
    'indices:admin/aliases',
    'indices:admin/delete',
    'indices:admin/refresh*',
  ],
};

/** What each role may do with the index behind `alias`, whose name carries its edition. A change raises `searchRolesEdition`. */
export const roleDocument = (role: SearchRole, alias: string): RoleDocument => {
  const ours = [alias, `${alias}-*`];
  const document = (description: string, cluster: readonly string[], patterns: string[], index: readonly string[]) => ({
    description,
    cluster_permissions: cluster,
    index_permissions: [{ index_patterns: patterns, allowed_actions: index }],
  });
  switch (role) {
    case 'reader':
      return document('asks for hits', reading.cluster, ours, reading.index);
    case 'writer':
      return document(
        'carries articles into the index and makes its next edition',
        [...reading.cluster, ...writing.cluster],
        ours,
        [...reading.index, ...writing.index],
      );
    case 'operator':
      return document(
        'looks after the engine, reads no document',
        [
          'cluster:monitor/*',
          'cluster:admin/snapshot/get',
          'cluster:admin/snapshot/status*',
          'cluster:admin/repository/get',
        ],
        ['*'],
        ['indices:monitor/*', 'indices:admin/get', 'indices:admin/aliases/get', 'indices:admin/mappings/get'],
      );
  }
};
