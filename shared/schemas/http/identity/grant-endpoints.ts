import { z } from 'zod';
import { actions } from '#shared/domain/access/action.ts';
import {
  codeSchema,
  columnIdSchema,
  dateSchema,
  emptySchema,
  listOf,
  pageQuerySchema,
} from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';
import { grantAnswerSchema } from '#shared/schemas/http/identity/grant-answer.ts';
import { accountParams, grantSiteSchema, identityIdSchema } from '#shared/schemas/http/identity/identity-ids.ts';

const common = { access: 'staff', query: emptySchema } as const;
const seenBy = ['account.manage', 'grant.manage', 'audit.read'] as const;

/** Who holds which role where, and why somebody may do something. */
export const grantEndpoints = {
  listOfAccount: endpoint({
    ...common,
    id: 'listAccountGrants',
    method: 'GET',
    path: '/api/v1/accounts/{accountId}/grants',
    summary: { zh: '某人的授权', en: 'Grants of a person' },
    actions: seenBy,
    params: accountParams,
    answer: listOf(grantAnswerSchema),
    status: 200,
  }),
  listOfSite: endpoint({
    ...common,
    id: 'listSiteGrants',
    method: 'GET',
    path: '/api/v1/sites/{siteId}/grants',
    summary: { zh: '某网站的授权', en: 'Grants on a site' },
    actions: seenBy,
    params: z.strictObject({ siteId: grantSiteSchema }),
    query: pageQuerySchema,
    answer: listOf(grantAnswerSchema),
    status: 200,
  }),
  add: endpoint({
    ...common,
    id: 'addGrant',
    method: 'POST',
    path: '/api/v1/accounts/{accountId}/grants',
    summary: { zh: '授权', en: 'Grant a role' },
    actions: ['grant.manage'],
    params: accountParams,
    body: z.strictObject({
      roleId: codeSchema,
      siteId: grantSiteSchema,
      columnId: columnIdSchema.optional(),
      from: dateSchema.optional(),
      to: dateSchema.optional(),
      deputyFor: identityIdSchema.optional(),
    }),
    answer: grantAnswerSchema,
    status: 201,
  }),
  revoke: endpoint({
    ...common,
    id: 'revokeGrant',
    method: 'DELETE',
    path: '/api/v1/accounts/{accountId}/grants/{grantId}',
    summary: { zh: '收回授权', en: 'Revoke a grant' },
    actions: ['grant.manage'],
    params: accountParams.extend({ grantId: identityIdSchema }),
    answer: emptySchema,
    status: 204,
  }),
  effective: endpoint({
    ...common,
    id: 'getEffectiveGrants',
    method: 'GET',
    path: '/api/v1/accounts/{accountId}/effective-grants',
    summary: { zh: '此人现在能做什么、依据是什么', en: 'What this person may do now, and why' },
    // One's own are open to everybody; those of others to the three administrators.
    actions: [],
    params: accountParams,
    query: z.strictObject({
      action: z.enum(actions).optional(),
      site: grantSiteSchema.optional(),
      column: columnIdSchema.optional(),
    }),
    answer: z.object({
      accountId: z.string(),
      /** Set when the account as a whole may not be used: then no grant counts. */
      accountRefusal: z.enum(['disabled', 'validityEnded', 'demonstrationOnly']).nullable(),
      items: z.array(
        grantAnswerSchema.extend({
          roleName: z.object({ zh: z.string(), en: z.string() }),
          actions: z.array(z.enum(actions)),
          state: z.enum(['active', 'notYet', 'ended']),
          /** Set while some of its actions rest because the person's training ran out. */
          rests: z.object({ since: z.string().nullable(), actions: z.array(z.enum(actions)) }).nullable(),
        }),
      ),
      /** The answer to the question asked by `action` and `site`; null when none was asked. */
      decision: z
        .object({
          allowed: z.boolean(),
          grantIds: z.array(z.string()),
          /** Grants that would allow it, had the person's training not run out. */
          restingGrantIds: z.array(z.string()),
        })
        .nullable(),
    }),
    status: 200,
  }),
} as const;
