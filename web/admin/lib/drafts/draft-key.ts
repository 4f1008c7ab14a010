/** Drafts of one person, kept on this device. */
export const draftsOf = (accountId: string): string => `${accountId}|`;

/** Those of one site. */
export const draftPrefix = (accountId: string, siteId: string): string => `${draftsOf(accountId)}${siteId}|`;

/** The key of a copy made at an instant, beside the text in hand: a later copy does not take its place. */
export const copyKey = (key: string, at: string): string => `${key}|copy-${at}`;

/** What a key says: the site, the article (undefined where it was never saved), whether it is a copy from a conflict. */
export const draftParts = (
  key: string,
): { readonly siteId: string; readonly articleId: string | undefined; readonly isCopy: boolean } => {
  const [, siteId = '', name = '', copy] = key.split('|');
  return { siteId, articleId: name.startsWith('new-') ? undefined : name, isCopy: copy !== undefined };
};
