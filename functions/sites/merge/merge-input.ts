/** What a merger of two sites goes by from its start. */
export type MergeInput = {
  readonly from: string;
  readonly into: string;
  /** Where the articles of each column go. */
  readonly map: Readonly<Record<string, string>>;
};
