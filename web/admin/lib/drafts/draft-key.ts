/** Drafts of one person, kept on this device. */
export const draftsOf = (accountId: string): string => `${accountId}|`;

/** Those of one site. */
export const draftPrefix = (accountId: string, siteId: string): string => `${draftsOf(accountId)}${siteId}|`;

/** What was entered in a form: which form, and about what. No site is called `*…`. */
export const formKey = (accountId: string, form: string, about: string): string =>
  `${draftsOf(accountId)}*${form}|${about}`;

/** The key of a copy made at an instant, beside the text in hand: a later copy does not take its place. */
export const copyKey = (key: string, at: string): string => `${key}|copy-${at}`;

type DraftParts = {
  readonly siteId: string;
  /** Undefined where it was never saved. */
  readonly articleId: string | undefined;
  /** Whether it is a copy from a conflict. */
  readonly isCopy: boolean;
};

/** What the key of a text's draft says; undefined for that of a form. */
export const draftParts = (key: string): DraftParts | undefined => {
  const [, siteId = '', name = '', copy] = key.split('|');
  if (siteId.startsWith('*')) return undefined;
  return { siteId, articleId: name.startsWith('new-') ? undefined : name, isCopy: copy !== undefined };
};
