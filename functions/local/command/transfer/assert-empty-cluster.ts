import type { Services } from '#functions/composition/services.ts';
import { CommandRefused } from '#functions/local/command/command-refused.ts';
import type { TableName } from '#shared/ports/table-store.ts';

const tables: readonly TableName[] = ['tenants', 'content', 'cases', 'audit'];

/** @throws CommandRefused when there is anything in the cluster */
export const assertEmptyCluster = async (services: Pick<Services, 'tables' | 'objects'>): Promise<void> => {
  const refused = new CommandRefused({
    zh: '目标网站群不是空的：请换一个空的 DATA_DIR 或新部署的环境',
    en: 'the cluster is not empty: choose an empty DATA_DIR, or an environment of which nothing but the data was deployed',
  });
  for (const table of tables) for await (const _ of services.tables.scan(table)) throw refused;
  if ((await services.objects.list('', { limit: 1 })).objects.length > 0) throw refused;
};
