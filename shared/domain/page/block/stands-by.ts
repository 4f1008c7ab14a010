import type { PageBlock } from '#shared/domain/page/block/page-block.ts';

/**
 * What a topic page is shown for though its column may be empty: words of its own, or the columns whose rows it lists. Two
 * lists of blocks that answer the same put the page into the navigation or keep it out alike.
 */
export const standsBy = (blocks: readonly PageBlock[] = []): string => {
  if (blocks.some((block) => block.kind !== 'heading' && !('column' in block))) return 'words';
  const columns = blocks.flatMap((block) =>
    'column' in block ? [`${block.kind === 'columns' ? 'below ' : ''}${block.site ?? ''}/${block.column}`] : [],
  );
  return [...new Set(columns)].sort().join(' ');
};
