/**
 * Tags name what a page can read and a change can touch. A page is planned when a tag of a change is a tag it read.
 * The words stand here once: reader (records), planner (resolves) and use cases (announce) all build them with this.
 */
export const tag = {
  /** Cluster-wide switches: banner, mourning. */
  cluster: 'cluster',
  /** The list of live sites: departments section, site switcher. */
  sites: 'sites',
  /** Identity of a site: name, colour, footer, status, address. */
  site: (siteId: string) => `site:${siteId}`,
  /** The blocks of a site's home page. */
  homeBlocks: (siteId: string) => `homeBlocks:${siteId}`,
  /** The blocks of a topic page, apart from all else of its column. */
  columnBlocks: (siteId: string, columnId: string) => `columnBlocks:${siteId}/${columnId}`,
  /** The navigation of a site: its visible top columns and their order. */
  navigation: (siteId: string) => `navigation:${siteId}`,
  /** One column's own fields: name, path, place in the tree. */
  column: (siteId: string, columnId: string) => `column:${siteId}/${columnId}`,
  /** The rows of one column's list. Carries display keys, so that windows narrow it. */
  list: (siteId: string, columnId: string) => `list:${siteId}/${columnId}`,
  article: (siteId: string, articleId: string) => `article:${siteId}/${articleId}`,
  /** The templates a site uses. */
  templates: (siteId: string) => `templates:${siteId}`,
} as const;

/** A list the change touched and the display keys that entered, left or changed there. */
export type ListChange = { readonly siteId: string; readonly columnId: string; readonly keys: readonly string[] };
