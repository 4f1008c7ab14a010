import type { Article } from '#shared/domain/article/article.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import type { WordList } from '#shared/rendering/theme/words.ts';

export type HeaderItem = { readonly key: string; readonly label: string; readonly value: string };

/** The block of particulars above a policy document, in the order of the State Council's own pages; empty items left out. */
export const officialHeader = (words: WordList, { live, indexNumber }: Article): readonly HeaderItem[] => {
  if (!live) return [];
  const { content } = live;
  const items: readonly (readonly [string, string | undefined])[] = [
    ['indexNumber', indexNumber],
    ['subjectClass', content.subjectClass],
    ['publisher', [content.publisher, ...content.coPublishers].filter((name) => name).join('、')],
    ['issuedOn', content.issuedOn],
    ['title', content.title],
    ['documentNumber', content.documentNumber],
    ['publishedOn', localDate(live.publishedAt)],
    ['validity', content.validity && words[`validity.${content.validity}`]],
    ['effectiveOn', content.effectiveOn],
    ['abolishedOn', content.abolishedOn],
    ['keywords', content.keywords.join(' ')],
  ];
  return items.flatMap(([key, value]) => (value ? [{ key, label: words[`official.${key}`] ?? '', value }] : []));
};
