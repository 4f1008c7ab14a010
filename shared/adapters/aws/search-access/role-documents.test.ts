import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { searchRoleSchema, searchRolesEdition } from '#shared/schemas/config/search-roles.ts';
import { roleDocument } from './role-documents.ts';

const documents = searchRoleSchema.options.map((role) => [role, roleDocument(role, 'articles')] as const);
const digest = createHash('sha256').update(JSON.stringify(documents)).digest('hex').slice(0, 12);

test('[SEC-06] given what the roles allow, when it changes, then their edition is raised, so that a deployment writes it anew', () => {
  expect([searchRolesEdition, digest]).toEqual([1, '969595ec6438']);
});

test('[SEC-06] given the roles, when they are read, then only the writer changes an index, and only ours', () => {
  const changing = documents.filter(([, { index_permissions: rules }]) =>
    rules.some(({ allowed_actions: actions }) => actions.some((action) => /write|admin\/(create|delete)/.test(action))),
  );
  expect(changing.map(([role]) => role)).toEqual(['writer']);
  for (const [role, { cluster_permissions: cluster, index_permissions: rules }] of documents) {
    if (role !== 'operator') expect(rules.flatMap(({ index_patterns: on }) => on)).toEqual(['articles', 'articles-*']);
    for (const allowed of [...cluster, ...rules.flatMap(({ allowed_actions: actions }) => actions)])
      expect([role, allowed]).not.toEqual([
        role,
        expect.stringMatching(/^(\*|cluster:\*|indices:\*|indices:data\/\*)$/),
      ]);
  }
});
