import type { Actor } from '#shared/domain/access/actor.ts';
import { startRoles } from '#shared/domain/access/role.ts';

/** Whoever deploys the cluster: registers sites with the rights of the office, and their columns as their administrator would. */
export const deploymentActor: Actor = {
  accountId: 'deployment',
  username: 'deployment',
  name: '部署',
  via: 'system',
  grants: [
    {
      role: 'deployment',
      actions: [...(startRoles.find(({ roleId }) => roleId === 'office')?.actions ?? []), 'column.manage'],
      siteId: '*',
    },
  ],
};
