/** The environment a command line names with `--env dev` or `--env=dev`, and its other words; an empty name where it stops short. */
export const environmentNamed = (
  words: readonly string[],
): { readonly name: string | undefined; readonly args: readonly string[] } => {
  const at = words.findIndex((word) => word === '--env' || word.startsWith('--env='));
  const found = words[at];
  if (found === undefined) return { name: undefined, args: words };
  const isSplit = found === '--env';
  const name = isSplit ? (words[at + 1] ?? '') : found.slice('--env='.length);
  return { name, args: [...words.slice(0, at), ...words.slice(at + (isSplit ? 2 : 1))] };
};
