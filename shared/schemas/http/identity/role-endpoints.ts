import { z } from 'zod';
import { actions } from '#shared/domain/access/action.ts';
import { bilingualSchema, codeSchema, emptySchema, listOf } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';

const common = { access: 'staff', query: emptySchema } as const;
const actionsSchema = z.array(z.enum(actions)).min(1).max(actions.length);
const roleSchema = z.object({
  roleId: z.string(),
  name: z.object({ zh: z.string(), en: z.string() }),
  actions: z.array(z.enum(actions)),
  exclusive: z.boolean(),
  /** False for the roles at the start, which nobody redefines. */
  own: z.boolean(),
  version: z.number(),
});

/** Roles as data. */
export const roleEndpoints = {
  list: endpoint({
    ...common,
    id: 'listRoles',
    method: 'GET',
    path: '/api/v1/roles',
    summary: { zh: '角色列表', en: 'List roles' },
    actions: ['account.manage', 'grant.manage', 'audit.read'],
    params: emptySchema,
    answer: listOf(roleSchema),
    status: 200,
  }),
  create: endpoint({
    ...common,
    id: 'createRole',
    method: 'POST',
    path: '/api/v1/roles',
    summary: { zh: '定义角色', en: 'Define a role' },
    actions: ['grant.manage'],
    params: emptySchema,
    body: z.strictObject({ roleId: codeSchema, name: bilingualSchema, actions: actionsSchema }),
    answer: roleSchema,
    status: 201,
  }),
  update: endpoint({
    ...common,
    id: 'updateRole',
    method: 'PUT',
    path: '/api/v1/roles/{roleId}',
    summary: { zh: '修改角色', en: 'Change a role' },
    actions: ['grant.manage'],
    params: z.strictObject({ roleId: codeSchema }),
    body: z.strictObject({ name: bilingualSchema, actions: actionsSchema }),
    answer: roleSchema,
    status: 200,
    ifMatch: true,
  }),
} as const;
