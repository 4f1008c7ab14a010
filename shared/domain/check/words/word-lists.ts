/** A wrong form and what it is to read. `serious` ones (names of the state, of its organs and leaders) block. */
export type TypoEntry = {
  readonly wrong: string;
  readonly right: string;
  readonly serious?: boolean;
  /** Longer texts that hold the wrong form rightly. */
  readonly except?: readonly string[];
};

/** A word that is not to be used (`forbidden`), or to be used with care; `advice` is said to the editor. */
export type WordEntry = {
  readonly word: string;
  readonly suggestion?: string;
  readonly advice?: string;
  readonly except?: readonly string[];
};

/** An office and who held it; `from` and `to` are dates `YYYY-MM-DD`, both included, an open end is left out. */
export type OfficeHolder = {
  readonly title: string;
  readonly name: string;
  readonly from: string;
  readonly to?: string;
};

/** The operator's lists: all of them data, none of them patterns. */
export type WordLists = {
  readonly typos: readonly TypoEntry[];
  readonly forbidden: readonly WordEntry[];
  readonly errorProne: readonly WordEntry[];
  readonly cautious: readonly WordEntry[];
  readonly officeHolders: readonly OfficeHolder[];
  /** Telephone numbers that the units publish on purpose: digits only. */
  readonly publicNumbers: readonly string[];
};
