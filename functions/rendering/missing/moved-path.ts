import type { RedirectRepository } from '#shared/repositories/page/redirect-repository.ts';

const maxMoves = 10;

/** Where a path went by the moves of its columns, one after the other; undefined when it never moved, or in a circle. */
export const movedPath = async (
  redirects: RedirectRepository,
  siteId: string,
  path: string,
): Promise<string | undefined> => {
  const seen = new Set([path]);
  let now = path;
  for (let moves = 0; moves < maxMoves; moves += 1) {
    const redirect = await redirects.longest(siteId, now);
    if (!redirect) return now === path ? undefined : now;
    now = `${redirect.to}${now.slice(redirect.path.length)}`;
    if (seen.has(now)) return undefined;
    seen.add(now);
  }
  return undefined;
};
