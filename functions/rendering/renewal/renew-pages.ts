import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import { rebuildPages } from '#functions/rendering/repair/rebuild-pages.ts';

const mark = { table: 'tenants', pk: 'cluster', sk: 'pageEdition' } as const;

/**
 * After an upgrade that changed how pages are made, asks for all of them behind everything else; what comes out the same is
 * not rewritten. `before` is done ahead of that, once an edition. Answers whether the edition was new.
 */
export const renewPages = async (
  services: Pick<RenderingServices, 'queue' | 'tables'>,
  edition: string,
  before: () => Promise<void> = async () => undefined,
): Promise<boolean> => {
  const known = await services.tables.get(mark);
  if (known?.['edition'] === edition) return false;
  await before();
  await services.tables.transact([{ table: mark.table, put: { pk: mark.pk, sk: mark.sk, version: 1, edition } }]);
  if (known) await rebuildPages(services)();
  return true;
};
