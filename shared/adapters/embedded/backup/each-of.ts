/** Works through `source` with up to `atOnce` pieces in hand; the first failure ends it. */
export const eachOf = async <Piece>(
  source: Iterable<Piece>,
  atOnce: number,
  work: (piece: Piece) => Promise<void>,
): Promise<void> => {
  const pieces = source[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (let next = pieces.next(); !next.done; next = pieces.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
};
