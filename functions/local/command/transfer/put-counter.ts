import type { Services } from '#functions/composition/services.ts';
import type { TransferLine } from '#functions/local/command/transfer/transfer-line.ts';

type CounterLine = Extract<TransferLine, { line: 'counter' }>;

/**
 * Brings a counter to its value. Where an import is resumed, it may have it already: a counter of numbers tells where it stands
 * only by giving one out, which leaves a gap of one.
 */
export const putCounter = async (
  tables: Services['tables'],
  { kind, counter, value }: CounterLine,
  { resumed }: { readonly resumed: boolean },
): Promise<void> => {
  if (kind === 'added') {
    const before = resumed ? await tables.add(counter, 0) : 0;
    await tables.add(counter, value - before);
    return;
  }
  if (value === 0) return;
  const taken = resumed ? await tables.reserve(counter, 1) : 0;
  if (taken < value) await tables.reserve(counter, value - taken);
};
