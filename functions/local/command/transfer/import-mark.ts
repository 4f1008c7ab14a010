import type { Services } from '#functions/composition/services.ts';
import { CommandRefused } from '#functions/local/command/command-refused.ts';
import { assertEmptyCluster } from '#functions/local/command/transfer/assert-empty-cluster.ts';

const mark = { table: 'tenants', pk: 'cluster', sk: 'import' } as const;

type Needs = Pick<Services, 'tables' | 'objects'>;

/** How far an import of a file had come that was broken off. */
export type ImportState = { readonly resumed: boolean; readonly countersIn: boolean };

const put = (file: string, countersIn: boolean) => ({ pk: mark.pk, sk: mark.sk, version: 1, file, countersIn });

/**
 * Notes that the file exported at `file` is being taken in, or that it goes on where it broke off.
 *
 * @throws CommandRefused when the cluster is not empty, or holds the half of another file
 */
export const beginImport = async (services: Needs, file: string): Promise<ImportState> => {
  const known = await services.tables.get(mark);
  if (known && known['file'] !== file)
    throw new CommandRefused({
      zh: `此前导入的是 ${String(known['file'])} 导出的文件，中途停止：请用该文件继续，或换一个空的目标`,
      en: `an import of the file exported at ${String(known['file'])} was broken off: go on with that file, or choose an empty place`,
    });
  if (known) return { resumed: true, countersIn: known['countersIn'] === true };
  await assertEmptyCluster(services);
  await services.tables.transact([{ table: mark.table, put: put(file, false), if: { kind: 'absent' } }]);
  return { resumed: false, countersIn: false };
};

/** Notes that all counters are in: they cannot be told from counted ones afterwards. */
export const noteCounters = ({ tables }: Needs, file: string): Promise<void> =>
  tables.transact([{ table: mark.table, put: put(file, true) }]);

export const endImport = ({ tables }: Needs): Promise<void> =>
  tables.transact([{ table: mark.table, delete: { pk: mark.pk, sk: mark.sk } }]);

/** Whether an import was begun that did not come to its end. */
export const isHalfImported = async ({ tables }: Pick<Services, 'tables'>): Promise<boolean> =>
  (await tables.get(mark)) !== undefined;
