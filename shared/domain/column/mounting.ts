import type { Column, Mount } from '#shared/domain/column/column.ts';
import { DomainError } from '#shared/domain/errors.ts';

export type MountTarget = { readonly siteId: string; readonly columnId: string };

const same = (a: MountTarget, b: MountTarget): boolean => a.siteId === b.siteId && a.columnId === b.columnId;

/** The column with a mount on `target`: approved at once when `approves`, requested otherwise; a standing approval stays. */
export const requestMount = (
  column: Column,
  target: MountTarget,
  by: { readonly accountId: string; readonly approves: boolean },
  at: string,
): Column => {
  const known = column.mounts.find((mount) => same(mount, target));
  if (known?.state === 'approved' || (known?.state === 'requested' && !by.approves)) return column;
  const mount: Mount = {
    siteId: target.siteId,
    columnId: target.columnId,
    state: by.approves ? 'approved' : 'requested',
    requestedBy: known?.requestedBy ?? by.accountId,
    requestedAt: known?.requestedAt ?? at,
    ...(by.approves ? { decidedBy: by.accountId, decidedAt: at } : {}),
  };
  return { ...column, mounts: [...column.mounts.filter((other) => !same(other, target)), mount] };
};

/**
 * The column after the target's decision; refusing an approved mount ends it.
 *
 * @throws DomainError not-found, already-decided
 */
export const decideMount = (
  column: Column,
  target: MountTarget,
  decision: 'approve' | 'refuse',
  by: { readonly accountId: string },
  at: string,
): Column => {
  const mount = column.mounts.find((other) => same(other, target));
  if (!mount) throw new DomainError('not-found', 'no such mount was requested', { ...target });
  const state = decision === 'approve' ? 'approved' : 'refused';
  if (mount.state === state || (mount.state === 'refused' && decision === 'approve'))
    throw new DomainError('already-decided', `mount is ${mount.state}`, { state: mount.state });
  const decided: Mount = { ...mount, state, decidedBy: by.accountId, decidedAt: at };
  return { ...column, mounts: column.mounts.map((other) => (other === mount ? decided : other)) };
};

export const removeMount = (column: Column, target: MountTarget): Column => ({
  ...column,
  mounts: column.mounts.filter((mount) => !same(mount, target)),
});
