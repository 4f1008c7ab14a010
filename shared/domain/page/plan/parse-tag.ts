/** A tag taken apart: the counterpart of `tag` in shared/domain/cluster/tag.ts. */
export type ParsedTag =
  | { readonly kind: 'cluster' | 'sites' }
  | { readonly kind: 'site' | 'navigation' | 'templates'; readonly siteId: string }
  | { readonly kind: 'column' | 'list' | 'article'; readonly siteId: string; readonly id: string };

/** Undefined for a tag of no known kind. */
export const parseTag = (text: string): ParsedTag | undefined => {
  if (text === 'cluster' || text === 'sites') return { kind: text };
  const [kind, rest = ''] = text.split(/:(.*)/s, 2);
  if (kind === 'site' || kind === 'navigation' || kind === 'templates') return { kind, siteId: rest };
  const [siteId = '', id = ''] = rest.split('/', 2);
  return kind === 'column' || kind === 'list' || kind === 'article' ? { kind, siteId, id } : undefined;
};
