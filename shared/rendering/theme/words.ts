/** The fixed words of the public pages in one language, by key. */
export type WordList = Readonly<Record<string, string>>;

/** Both languages of the public pages: the same keys in each, none empty. */
export type Words = { readonly zh: WordList; readonly en: WordList };
