/** A delivery as the engine names it, until when it is ours (ms) and its number. */
export type Receipt = { readonly handle: string; readonly until: number; readonly receiveCount: number };

/** One text for a receipt. The engine may accept a handle whose time ran out, so the time goes with it. */
export const receiptText = ({ handle, until, receiveCount }: Receipt): string => `${until}.${receiveCount}.${handle}`;

/** The receipt of a text; undefined when it is none or its time ran out. */
export const currentReceipt = (text: string, now: number): Receipt | undefined => {
  const [, until, receiveCount, handle] = /^(\d{1,16})\.(\d{1,9})\.(.+)$/s.exec(text) ?? [];
  if (handle === undefined || Number(until) <= now) return undefined;
  return { handle, until: Number(until), receiveCount: Number(receiveCount) };
};
