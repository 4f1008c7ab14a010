import type { Json } from '#shared/domain/json.ts';

/** Who did what to which thing, and whether it succeeded (SEC-05). Kept for good; chained by the sealer. */
export type AuditRecord = {
  readonly recordId: string;
  /** `cluster` for what belongs to no site. */
  readonly siteId: string;
  readonly at: string;
  readonly actor: { readonly accountId: string; readonly name: string; readonly via: string };
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly success: boolean;
  readonly facts: { readonly [name: string]: Json | undefined };
};
