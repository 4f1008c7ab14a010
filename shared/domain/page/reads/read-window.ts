import type { PageRead } from '#shared/domain/page/page.ts';

type Window = Pick<PageRead, 'from' | 'to'>;

/** Whether a window of display keys holds `key`; a bound that is undefined is open. */
export const windowHolds = ({ from, to }: Window, key: string): boolean =>
  (from === undefined || key >= from) && (to === undefined || key <= to);

/** Whether `outer` holds all that `inner` does. */
export const windowCovers = (outer: Window, inner: Window): boolean =>
  (outer.from === undefined || (inner.from !== undefined && inner.from >= outer.from)) &&
  (outer.to === undefined || (inner.to !== undefined && inner.to <= outer.to));
