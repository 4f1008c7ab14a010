import type { EditionContent } from '#shared/domain/article/article.ts';

/** Ids of the files an edition shows or offers, each once. */
export const contentFiles = (content: EditionContent | undefined): readonly string[] => {
  if (!content) return [];
  const { image, gallery, attachments } = content;
  const named = [...(image ? [image] : []), ...gallery, ...attachments].map(({ mediaId }) => mediaId);
  return [...new Set([...named, ...(content.bodyFiles ?? [])])];
};
