import type { z } from 'zod';
import type { ColumnAnswer } from '#desk/components/site/columns.tsx';
import type { changeColumnEndpoint } from '#shared/schemas/http/sites/column-endpoints.ts';

export type ColumnPatch = z.input<NonNullable<typeof changeColumnEndpoint.body>>;

const optional = ['updateDays', 'reviewChain', 'channel', 'greenChannel', 'board', 'template', 'parentId'];
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

const withoutEmpty = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length > 0 ? value : undefined;
  if (typeof value === 'object' && value !== null) {
    const kept = Object.entries(value).filter(([, part]) => part !== '' && part !== undefined && part !== null);
    return kept.length > 0 ? Object.fromEntries(kept) : undefined;
  }
  return value === '' ? undefined : value;
};

/** What the person changed; an optional value that was emptied is taken away. */
export const columnPatchOf = (column: ColumnAnswer, entry: Readonly<Record<string, unknown>>): ColumnPatch => {
  const had: Readonly<Record<string, unknown>> = { ...column };
  return Object.fromEntries(
    Object.entries(entry).flatMap(([name, value]) => {
      const wanted = name === 'description' ? (value ?? '') : withoutEmpty(value);
      if (same(wanted, had[name])) return [];
      if (wanted === undefined) return optional.includes(name) ? [[name, null]] : [];
      return [[name, wanted]];
    }),
  ) as ColumnPatch;
};

/** Whether the change moves pages to other addresses. */
export const movesPages = (patch: ColumnPatch): boolean => patch.path !== undefined || patch.parentId !== undefined;

/** Whether many pages show what changes. */
export const isShownWidely = (patch: ColumnPatch): boolean =>
  movesPages(patch) ||
  patch.name !== undefined ||
  patch.visible !== undefined ||
  patch.order !== undefined ||
  patch.template !== undefined ||
  patch.listStyle !== undefined;
