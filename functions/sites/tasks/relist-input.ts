/** A column that moved, got another path, was merged or retired: what is below it follows. */
export type RelistInput = {
  readonly siteId: string;
  readonly columnId: string;
  /** Former and present path, where it changed. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Mounts onto the column go with it (`keep`), or to this column (`into`), or end (`drop`). */
  readonly mounts: 'keep' | 'drop' | { readonly into: string };
};
