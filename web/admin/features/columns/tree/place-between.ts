/** A sibling in its order, low first. */
export type Sibling = { readonly columnId: string; readonly order: number };

const step = 10;

/**
 * The orders that put `columnId` at `index` among its siblings. Changes one order where there is room between its neighbours;
 * otherwise all siblings get new ones, ten apart.
 */
export const placeBetween = (siblings: readonly Sibling[], columnId: string, index: number): readonly Sibling[] => {
  const others = siblings.filter((sibling) => sibling.columnId !== columnId);
  const at = Math.max(0, Math.min(index, others.length));
  const before = others[at - 1]?.order;
  const after = others[at]?.order;
  if (after === undefined) return [{ columnId, order: (before ?? 0) + step }];
  const low = before ?? Math.max(-1, after - 2 * step);
  const middle = Math.floor((low + after) / 2);
  if (middle > low && middle < after) return [{ columnId, order: middle }];
  const all = [
    ...others.slice(0, at).map((one) => one.columnId),
    columnId,
    ...others.slice(at).map((one) => one.columnId),
  ];
  const orders = new Map(siblings.map((one) => [one.columnId, one.order]));
  return all
    .map((id, n) => ({ columnId: id, order: (n + 1) * step }))
    .filter(({ columnId: id, order }) => id === columnId || orders.get(id) !== order);
};
