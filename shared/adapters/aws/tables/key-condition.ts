import type { KeyRange } from '#shared/ports/table-store.ts';

/** The condition on the sort key `#sk`, with its values; undefined when no key can be in the range. */
export const keyCondition = (
  range: KeyRange | undefined,
): { readonly text: string; readonly values: Readonly<Record<string, string>> } | undefined => {
  if (range && 'beginsWith' in range) {
    const { beginsWith } = range;
    return beginsWith === '' ? all : { text: ' AND begins_with(#sk, :from)', values: { ':from': beginsWith } };
  }
  const { from = '', to } = range ?? {};
  // The engine refuses empty keys and crossed bounds; what they mean is plain.
  if (to === '' || (to !== undefined && Buffer.compare(Buffer.from(from), Buffer.from(to)) > 0)) return undefined;
  if (to === undefined) return from === '' ? all : { text: ' AND #sk >= :from', values: { ':from': from } };
  if (from === '') return { text: ' AND #sk <= :to', values: { ':to': to } };
  return { text: ' AND #sk BETWEEN :from AND :to', values: { ':from': from, ':to': to } };
};

const all = { text: '', values: {} };
