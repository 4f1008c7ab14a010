import { useSearchParams } from 'react-router';

/** Filters of a list as they stand in the address, so that a list can be kept, sent and come back to. Empty values are left out. */
export const useFilters = <Name extends string>(
  names: readonly Name[],
): readonly [Partial<Record<Name, string>>, (change: Partial<Record<Name, string | undefined>>) => void] => {
  const [params, setParams] = useSearchParams();
  const filters: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = params.get(name);
    if (value) filters[name] = value;
  }
  const change = (changed: Partial<Record<Name, string | undefined>>): void =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries<string | undefined>(changed as Record<string, string | undefined>))
          value ? next.set(name, value) : next.delete(name);
        return next;
      },
      { replace: true },
    );
  return [filters, change];
};
