import type { Placement } from '#shared/domain/article/placement.ts';
import { monthOfKey } from '#shared/domain/page/archive/archive-keys.ts';
import type { KeySpan } from '#shared/domain/page/archive/key-span.ts';
import type { ArchiveRange } from '#shared/rendering/data-reader.ts';

/**
 * Ranges as pages name them, newest first. Within, a range's months are those of its bounds; only at the ends, which are open,
 * do they follow the newest and the oldest row.
 */
export const archiveRanges = (
  spans: readonly KeySpan[],
  ends: { readonly newest: Placement | undefined; readonly oldest: Placement | undefined },
): readonly ArchiveRange[] =>
  spans
    .map(({ rangeId, from, to, oldest }, n) => {
      const top = n === spans.length - 1 ? (ends.newest?.displayKey ?? '') : to;
      const bottom = n === 0 ? (ends.oldest?.displayKey ?? '') : (oldest ?? from);
      return { rangeId, from, to, newest: monthOfKey(top), oldest: monthOfKey(bottom) };
    })
    .reverse();
