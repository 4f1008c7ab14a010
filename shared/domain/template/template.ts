/** A template of a site, over the one of the same name in the base theme. Every saved version is kept. */
export type Template = {
  readonly siteId: string;
  readonly theme: string;
  /** Without ending, e.g. `pages/list`. */
  readonly name: string;
  readonly version: number;
  readonly source: string;
  readonly savedBy: { readonly accountId: string; readonly name: string };
  readonly savedAt: string;
};

/** Characters one template may have. */
export const templateSize = 100_000;
