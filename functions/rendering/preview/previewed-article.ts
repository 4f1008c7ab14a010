import type { Services } from '#functions/composition/services.ts';
import type { Article, EditionContent, MediaRef } from '#shared/domain/article/article.ts';
import { pagePath } from '#shared/domain/page/page-path.ts';
import { MediaRepository } from '#shared/repositories/media/media-repository.ts';
import type { ArticleInput } from '#shared/schemas/http/articles/article-input.ts';

type MediaInput = ArticleInput['attachments'][number];

const filesOf = async (
  tables: Services['tables'],
  siteId: string,
  refs: readonly MediaInput[],
): Promise<readonly MediaRef[]> => {
  const media = await new MediaRepository(tables).findMany(
    siteId,
    refs.map(({ mediaId }) => mediaId),
  );
  return refs.flatMap(({ alt, caption }, n) => {
    const file = media[n];
    if (!file) return [];
    const { mediaId, fileName, contentType, size } = file;
    return [{ mediaId, fileName, contentType, size, alt: alt ?? file.alt, caption }];
  });
};

/** What was entered as the content of an edition, without storing anything; files that are not there are left out. */
export const contentOf = async (
  tables: Services['tables'],
  siteId: string,
  { body: _, ...fields }: ArticleInput,
): Promise<EditionContent> => {
  const [image, gallery, attachments] = await Promise.all([
    filesOf(tables, siteId, fields.image ? [fields.image] : []),
    filesOf(tables, siteId, fields.gallery),
    filesOf(tables, siteId, fields.attachments),
  ]);
  return { ...fields, bodyHash: '', image: image[0], gallery, attachments };
};

/** The article as it would be once `content` is online: dates, address and number of the live edition where there is one. */
export const asPublished = (
  article: Article | undefined,
  { siteId, content, path, at }: { siteId: string; content: EditionContent; path: string; at: string },
): Article => {
  const articleId = article?.articleId ?? 'preview';
  const publishedAt = article?.live?.publishedAt ?? content.effectiveAt ?? article?.working?.scheduledAt ?? at;
  const live: Article['live'] = {
    recordNumber: '',
    revision: 0,
    basis: { kind: 'migration', by: '', basis: '', at },
    statusAt: at,
    editionAt: publishedAt,
    url: `/${pagePath.article(path, publishedAt, articleId)}`,
    ...article?.live,
    content,
    publishedAt,
    status: 'published',
  };
  const empty = { version: 0, createdBy: '', createdAt: at, updatedAt: at, lastRevision: 0, placed: [] };
  return { ...empty, ...article, articleId, siteId, live };
};
