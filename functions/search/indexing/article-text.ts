import type { EditionContent } from '#shared/domain/article/article.ts';
import type { ObjectStore } from '#shared/ports/object-store.ts';
import { readBody } from '#shared/repositories/article/body-store.ts';
import { htmlText } from '#shared/text/html/html-text.ts';

/** All that a reader can read of an edition but its title, as plain text. */
export const articleText = async (
  objects: ObjectStore,
  siteId: string,
  { bodyHash, subtitle, summary, leader, occasion, image, gallery }: EditionContent,
): Promise<string> => {
  const parts = [
    subtitle,
    leader && `${leader.name} ${leader.position}`,
    leader?.duties,
    leader?.resume,
    occasion?.place,
    htmlText(await readBody(objects, siteId, bodyHash)),
    ...[image, ...gallery].map((picture) => picture?.caption),
  ];
  const text = parts.filter((part) => part?.trim()).join('\n');
  return text === '' ? (summary ?? '') : text;
};
