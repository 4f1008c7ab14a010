/** Where a finding stands: offsets in the title, in the plain text of the body, or in one place of an attachment. */
export type FindingPlace =
  | { readonly part: 'title' | 'body'; readonly start: number; readonly end: number }
  | {
      readonly part: 'attachment';
      readonly name: string;
      /** As a person would look for it: `第 3 页`, `工作表“名单” B12`. */
      readonly place: string;
      readonly start: number;
      readonly end: number;
    };

export type FindingCode =
  | 'secrecy-mark'
  | 'personal-identifier'
  | 'forbidden-word'
  | 'typo'
  | 'error-prone-word'
  | 'cautious-word'
  | 'office-holder';

/** One thing a check before submit found; `block` keeps the article from being submitted, `warn` is shown only. */
export type CheckFinding = {
  readonly severity: 'block' | 'warn';
  readonly code: FindingCode;
  readonly where: FindingPlace;
  readonly found: string;
  /** What `found` may be replaced with: the mask of an identifier, the right form of a word. */
  readonly suggestion?: string | undefined;
  readonly message: { readonly zh: string; readonly en: string };
};
