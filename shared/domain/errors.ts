import type { Json } from '#shared/domain/json.ts';

/** Every refusal the product gives on purpose. The HTTP mapping (functions/http/problem/problem-details.ts) is exhaustive over it. */
export type ErrorCode =
  | 'account-locked'
  | 'address-taken'
  | 'already-decided'
  | 'article-locked'
  | 'article-not-found'
  | 'basis-missing'
  | 'batch-refused'
  | 'checks-block'
  | 'checksum-stale'
  | 'column-depth-exceeded'
  | 'column-in-use'
  | 'column-not-found'
  | 'cursor-invalid'
  | 'file-refused'
  | 'forbidden'
  | 'idempotency-key-reused'
  | 'import-refused'
  | 'input-invalid'
  | 'launch-checklist-open'
  | 'media-in-use'
  | 'media-not-found'
  | 'method-not-allowed'
  | 'mount-refused'
  | 'not-found'
  | 'otp-required'
  | 'password-change-required'
  | 'password-weak'
  | 'precondition-required'
  | 'qualification-expired'
  | 'qualification-missing'
  | 'roles-exclude-each-other'
  | 'self-review'
  | 'sign-in-failed'
  | 'sign-in-required'
  | 'site-not-found'
  | 'storage-full'
  | 'template-invalid'
  | 'token-scope'
  | 'too-large'
  | 'too-many-requests'
  | 'transition-refused'
  | 'unavailable'
  | 'username-taken'
  | 'version-conflict';

/** One wrong place in an input: a JSON pointer and what is wrong there, in both languages of the interface. */
export type InputIssue = { readonly pointer: string; readonly zh: string; readonly en: string };

export type Facts = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** A refusal that a caller is expected to handle. Anything else that is thrown is a bug. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly facts: Facts;
  readonly issues: readonly InputIssue[];
  /** More for the reader, such as the findings of a check; goes into the answer as it is. */
  readonly details: Readonly<Record<string, Json>>;
  constructor(
    code: ErrorCode,
    message: string,
    facts: Facts = {},
    issues: readonly InputIssue[] = [],
    details: Readonly<Record<string, Json>> = {},
  ) {
    super(message);
    this.name = 'DomainError';
    this.code = code;
    this.facts = facts;
    this.issues = issues;
    this.details = details;
  }
}
