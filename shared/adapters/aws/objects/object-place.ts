/** The buckets of a cluster, by what stands in them. */
export type Buckets = { readonly [Kind in BucketKind]: string };
export type BucketKind = 'bodies' | 'pages' | 'media' | 'quarantine' | 'audit';

/** Where an object stands for the engine. */
export type ObjectPlace = { readonly Bucket: string; readonly Key: string };

type Placed = { readonly kind: BucketKind; readonly key: string };

const indexName = 'index.html';

const kindOf: Readonly<Record<string, BucketKind>> = {
  pages: 'pages',
  media: 'media',
  originals: 'quarantine',
  audit: 'audit',
  evidence: 'audit',
};

/**
 * What distributions hand out stands under the address it is asked for, since they cannot rewrite one, nor know index files: a
 * site's pages below `zt/<siteId>/`, so that the site that hosts a topic reaches them too.
 */
const placed = (key: string): Placed => {
  const [, siteId = '', folder = '', rest = ''] = /^([^/]+)\/([^/]+)\/(.*)$/s.exec(key) ?? [];
  if (siteId === 'shared' && /^(assets|admin)$/.test(folder)) return { kind: 'media', key: `${folder}/${rest}` };
  const kind = kindOf[folder] ?? 'bodies';
  if (kind === 'media') return { kind, key: `media/${siteId}/${rest}` };
  if (kind !== 'pages') return { kind, key };
  const isIndex = rest === indexName || rest.endsWith(`/${indexName}`);
  return { kind, key: `zt/${siteId}/${isIndex ? rest.slice(0, -indexName.length) : rest}` };
};

/** Bucket and key of an object. */
export const objectPlace = (buckets: Buckets, key: string): ObjectPlace => {
  const { kind, key: Key } = placed(key);
  return { Bucket: buckets[kind], Key };
};

/** The key of an object from its key in the bucket of a kind. */
export const keyInPlace = (kind: BucketKind, placeKey: string): string => {
  const [, folder = '', siteId = '', rest = ''] = /^(zt|media)\/([^/]+)\/(.*)$/s.exec(placeKey) ?? [];
  if (kind === 'media') return folder ? `${siteId}/media/${rest}` : `shared/${placeKey}`;
  if (kind !== 'pages') return placeKey;
  return `${siteId}/pages/${rest === '' || rest.endsWith('/') ? `${rest}${indexName}` : rest}`;
};

/** What the keys in a bucket begin with whose objects have a prefix that does not name their kind. */
const openPrefix = (kind: BucketKind, prefix: string): string => {
  if (kind === 'pages') return `zt/${prefix}`;
  if (kind !== 'media') return prefix;
  return prefix.startsWith('shared') || 'shared'.startsWith(prefix) ? '' : `media/${prefix}`;
};

const kinds: readonly BucketKind[] = ['bodies', 'pages', 'media', 'quarantine', 'audit'];

/** Where objects with a prefix stand: in one bucket when the prefix says of which kind, else in all of them. */
export const prefixPlaces = (prefix: string): readonly Placed[] =>
  /^[^/]+\/[^/]+\//.test(prefix) ? [placed(prefix)] : kinds.map((kind) => ({ kind, key: openPrefix(kind, prefix) }));
