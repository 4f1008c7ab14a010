import type { Services } from '#functions/composition/services.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

/** Where it stands how far the demonstration city has been built. */
export const demoMark = { table: 'tenants', pk: 'cluster', sk: 'demonstration' } as const;

/** Whether the demonstration city is to be built, or gone on with: the cluster is empty, or a start of it was cut short. */
export const isDemoDue = async ({ tables }: Pick<Services, 'tables'>): Promise<boolean> => {
  const known = await tables.get(demoMark);
  return known ? known['done'] !== true : (await new SiteRepository(tables).list()).length === 0;
};
