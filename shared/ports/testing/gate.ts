/** Holds whoever passes first until it is opened: puts two pieces of work into an order. */
export type Gate = { readonly pass: () => Promise<void>; readonly reached: Promise<void>; readonly open: () => void };

export const gate = (): Gate => {
  const arrived = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<void>();
  let first = true;
  return {
    reached: arrived.promise,
    open: opened.resolve,
    pass: async () => {
      if (!first) return;
      first = false;
      arrived.resolve();
      await opened.promise;
    },
  };
};
