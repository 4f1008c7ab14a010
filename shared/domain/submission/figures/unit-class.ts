import type { SiteKind } from '#shared/domain/site/site.ts';

/** Departments and districts are never ranked against each other. */
export type UnitClass = 'departments' | 'districts';
export const classOf = (kind: SiteKind): UnitClass => (kind === 'district' ? 'districts' : 'departments');
