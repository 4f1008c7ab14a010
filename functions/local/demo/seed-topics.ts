import type { Services } from '#functions/composition/services.ts';
import { demoOffice } from '#functions/local/demo/seed-sites.ts';
import { addColumnSet } from '#functions/sites/sets/add-column-set.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { startRoles } from '#shared/domain/access/role.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';

const portal = 'portal';

/** The administrator of the portal, who needs no designer for this. */
const administrator: Actor = {
  ...demoOffice,
  grants: [
    {
      role: 'siteadmin',
      actions: startRoles.find(({ roleId }) => roleId === 'siteadmin')?.actions ?? [],
      siteId: portal,
    },
  ],
};

/** Gives the portal its scenario services, as its administrator adds them; a portal that has them keeps its own. */
export const seedTopics = async (services: Services): Promise<void> => {
  if (await new ColumnRepository(services.tables).find(portal, 'cjfw')) return;
  await addColumnSet(services)(administrator, portal, { setId: 'scenarios' });
};
