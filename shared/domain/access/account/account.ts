/** A person who works with the cluster. Secrets stand apart (`Credential`), so that no list ever reads them. */
export type Account = {
  readonly accountId: string;
  readonly version: number;
  /** Lower case, unique, never reused. */
  readonly username: string;
  readonly name: string;
  /** The unit the person works for, as people write it. */
  readonly unit: string;
  /** The site whose administrators keep this account; undefined = only the cluster's do. */
  readonly siteId?: string | undefined;
  readonly createdAt: string;
  /** Last day the account may be used, `YYYY-MM-DD` in China Standard Time. */
  readonly validUntil?: string | undefined;
  readonly disabled: boolean;
  /** Signs in only where the cluster runs as a demonstration. */
  readonly demonstration: boolean;
  readonly mustChangePassword: boolean;
  readonly passwordChangedAt: string;
  readonly secondFactor: boolean;
  /** Sessions made under an earlier epoch are void: raising it signs the person out everywhere at once. */
  readonly sessionEpoch: number;
  /** The same for API tokens, which outlive the routine change of a password. */
  readonly tokenEpoch: number;
};

/** What proves who a person is. Passwords and recovery codes as digests, TOTP secrets sealed. */
export type Credential = {
  readonly version: number;
  readonly passwordDigest: string;
  /** Digests of earlier passwords, newest first. */
  readonly earlierDigests: readonly string[];
  readonly otp?:
    | {
        readonly sealedSecret: string;
        /** Time step of the code used last: it and older ones are spent. */
        readonly lastStep: number;
        readonly recoveryDigests: readonly string[];
      }
    | undefined;
  /** A secret shown but not yet confirmed with a code. */
  readonly pendingOtp?: { readonly sealedSecret: string; readonly until: string } | undefined;
};

/** User names: small Latin letters, digits, dot, hyphen, underscore; first a letter; 2 to 40 long. */
export const usernamePattern = /^[a-z][a-z0-9._-]{1,39}$/;
