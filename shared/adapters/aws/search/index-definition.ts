/** Changes whenever the fields do; an index of another edition is carried over into a new one. */
export const indexEdition = 1;

const keyword = { type: 'keyword' } as const;
// Tokens are ready-made and hold no spaces. The field of all of them decides what is a hit; the others weigh it.
const tokens = { type: 'text', analyzer: 'whitespace', copy_to: 'all' } as const;
const kept = { type: 'object', enabled: false } as const;

/** Settings and explicit fields of an index. */
export const indexDefinition = {
  settings: {
    number_of_shards: 1,
    auto_expand_replicas: '0-1',
    // What was deleted is forgotten at once: a purged or cleared document may come back with any version.
    gc_deletes: '-1',
  },
  mappings: {
    dynamic: 'strict',
    _meta: { edition: indexEdition },
    properties: {
      id: keyword,
      version: { type: 'long' },
      live: { type: 'boolean' },
      changedAt: { type: 'date' },
      siteId: keyword,
      columnId: keyword,
      columnPath: keyword,
      kind: keyword,
      lang: keyword,
      year: keyword,
      publishedAt: { type: 'date' },
      titleKey: keyword,
      titleTerms: keyword,
      title: tokens,
      titleWords: tokens,
      body: tokens,
      numbers: tokens,
      attachments: tokens,
      all: { type: 'text', analyzer: 'whitespace', index_options: 'docs', norms: false },
      judged: kept,
      document: kept,
    },
  },
} as const;
