import { setImmediate as pause } from 'node:timers/promises';
import type { Services } from '#functions/composition/services.ts';
import { OperationsRepository } from '#shared/repositories/operations/operations-repository.ts';

/** Objects looked at between two pauses, in which others have their turn. */
const atOnce = 500;

/** `<siteId>/<kind>/…` names most objects. */
const kindOf = (key: string): string => key.split('/')[1] ?? 'other';

/** Adds up what the object store holds and notes it for the health screen; walks over all of it: nightly. */
export const measureStorage = async ({
  objects,
  tables,
  clock,
}: Pick<Services, 'objects' | 'tables' | 'clock'>): Promise<void> => {
  const kinds = new Map<string, { objects: number; bytes: number }>();
  let cursor: string | undefined;
  do {
    const page = await objects.list('', { limit: atOnce, cursor });
    for (const { key, size } of page.objects) {
      const known = kinds.get(kindOf(key)) ?? { objects: 0, bytes: 0 };
      kinds.set(kindOf(key), { objects: known.objects + 1, bytes: known.bytes + size });
    }
    cursor = page.cursor;
    await pause();
  } while (cursor !== undefined);
  await new OperationsRepository(tables).noteStorage({
    measuredAt: clock.now().toISOString(),
    kinds: [...kinds].map(([kind, sums]) => ({ kind, ...sums })).sort((one, other) => other.bytes - one.bytes),
  });
};
