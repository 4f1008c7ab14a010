import type { z } from 'zod';
import type { Grant } from '#shared/domain/access/grant/grant.ts';
import type { grantAnswerSchema } from '#shared/schemas/http/identity/grant-answer.ts';

/** A grant as the desk shows it. */
export const grantView = (grant: Grant): z.input<typeof grantAnswerSchema> => ({
  grantId: grant.grantId,
  accountId: grant.accountId,
  roleId: grant.roleId,
  siteId: grant.siteId,
  columnId: grant.columnId ?? null,
  from: grant.from ?? null,
  to: grant.to ?? null,
  deputyFor: grant.deputyFor ?? null,
  grantedBy: grant.grantedBy,
  grantedAt: grant.grantedAt,
});
