import type { Action } from '#shared/domain/access/action.ts';

/** A named set of actions. `exclusive`: held by nobody who holds another exclusive role or any content role. */
export type Role = {
  readonly roleId: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly actions: readonly Action[];
  readonly exclusive?: boolean | undefined;
};

/** The roles at the start (docs/architecture.md, Staff); an operator adds more. */
export const startRoles: readonly Role[] = [
  {
    roleId: 'officer',
    name: { zh: '信息员', en: 'Information officer' },
    actions: [
      'site.read',
      'article.read',
      'article.write',
      'article.submit',
      'article.publish',
      'article.schedule',
      'article.changeDate',
      'article.import',
      'media.write',
      'submission.send',
      'submission.decide',
      'submission.pushDown',
    ],
  },
  {
    roleId: 'first',
    name: { zh: '初审', en: 'First reviewer' },
    actions: ['site.read', 'article.read', 'review.first'],
  },
  {
    roleId: 'second',
    name: { zh: '二审', en: 'Second reviewer' },
    actions: ['site.read', 'article.read', 'review.second'],
  },
  {
    roleId: 'third',
    name: { zh: '三审', en: 'Third reviewer' },
    actions: ['site.read', 'article.read', 'review.third'],
  },
  {
    roleId: 'fourth',
    name: { zh: '四审', en: 'Fourth reviewer' },
    actions: ['site.read', 'article.read', 'review.fourth'],
  },
  {
    roleId: 'final',
    name: { zh: '终审（把关人）', en: 'Final reviewer (gatekeeper)' },
    actions: [
      'site.read',
      'article.read',
      'review.final',
      'article.publish',
      'article.schedule',
      'article.withdraw',
      'article.takedown',
      'article.emergencyPublish',
      'article.approveDate',
      'submission.approve',
    ],
  },
  {
    roleId: 'siteadmin',
    name: { zh: '网站管理员', en: 'Site administrator' },
    actions: [
      'site.read',
      'site.manage',
      'site.launch',
      'column.manage',
      'column.mount',
      'article.read',
      'article.withdraw',
      'article.takedown',
      'media.write',
    ],
  },
  { roleId: 'designer', name: { zh: '设计员', en: 'Designer' }, actions: ['site.read', 'template.manage'] },
  {
    roleId: 'office',
    name: { zh: '信息化主管部门', en: 'Office in charge' },
    actions: [
      'site.read',
      'article.read',
      'article.takedown',
      'site.create',
      'site.launch',
      'site.merge',
      'site.retire',
      'site.manage',
      'column.mount',
      'cluster.manage',
      'wordList.manage',
      'dashboard.read',
      'supervision.manage',
      'operations.manage',
    ],
  },
  {
    roleId: 'supervisor',
    name: { zh: '监督员（督查、监察）', en: 'Supervisor' },
    actions: ['site.read', 'article.read', 'dashboard.read', 'supervision.manage'],
  },
  {
    roleId: 'system',
    name: { zh: '系统管理员', en: 'System administrator' },
    actions: ['account.manage'],
    exclusive: true,
  },
  {
    roleId: 'security',
    name: { zh: '安全管理员', en: 'Security administrator' },
    actions: ['grant.manage'],
    exclusive: true,
  },
  { roleId: 'auditor', name: { zh: '审计管理员', en: 'Auditor' }, actions: ['audit.read'], exclusive: true },
];
