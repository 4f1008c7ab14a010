import type { Services } from '#functions/composition/services.ts';
import type { MergeInput } from '#functions/sites/merge/merge-input.ts';
import { systemActor } from '#shared/domain/access/actor.ts';
import type { Article, EditionContent, MediaRef } from '#shared/domain/article/article.ts';
import { isPublic } from '#shared/domain/article/article-status.ts';
import type { ColumnTree } from '#shared/domain/column/column-tree.ts';
import { mediaObjectKey } from '#shared/domain/media/media.ts';
import { articleChanges } from '#shared/repositories/article/article-changes.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { MediaRepository } from '#shared/repositories/media/media-repository.ts';

export type MovePorts = Pick<Services, 'tables' | 'objects' | 'clock' | 'ids'>;

const copyObject = async ({ objects }: MovePorts, from: string, to: string): Promise<void> => {
  if (await objects.head(to)) return;
  const object = await objects.get(from);
  if (object)
    await objects.put(to, object.body, { contentType: object.contentType, cacheControl: object.cacheControl });
};

const filesOf = ({ image, gallery, attachments }: EditionContent): readonly MediaRef[] => [
  ...(image ? [image] : []),
  ...gallery,
  ...attachments,
];

/** Files are copied, not moved: texts of other sites may name them where they stand. */
const copyMedia = async (ports: MovePorts, mediaId: string, { from, into }: MergeInput): Promise<void> => {
  const media = new MediaRepository(ports.tables);
  const file = await media.find(from, mediaId);
  if (!file || (await media.find(into, mediaId))) return;
  const prefix = mediaObjectKey.served(from, mediaId, '');
  const { objects } = await ports.objects.list(prefix, { limit: 100 });
  for (const { key } of objects)
    await copyObject(ports, key, mediaObjectKey.served(into, mediaId, key.slice(prefix.length)));
  await copyObject(ports, mediaObjectKey.original(from, mediaId), mediaObjectKey.original(into, mediaId));
  await copyObject(ports, mediaObjectKey.text(from, mediaId), mediaObjectKey.text(into, mediaId));
  await ports.tables.transact([media.put({ ...file, siteId: into, version: 1, uploadId: undefined })]);
};

const contentThere = (content: EditionContent, { from, into, map }: MergeInput): EditionContent => ({
  ...content,
  columnId: map[content.columnId] ?? content.columnId,
  alsoIn: content.alsoIn?.map((columnId) => map[columnId] ?? columnId),
  related: content.related.map((other) => (other.siteId === from ? { ...other, siteId: into } : other)),
});

/** The article as the receiving site holds it: same text, number, date and basis; what was under review begins anew. */
const articleThere = (article: Article, input: MergeInput, tree: ColumnTree, at: string): Article => {
  const { live, working } = article;
  const content = live && contentThere(live.content, input);
  const path = content && tree.get(content.columnId)?.path;
  const url = live && `/${path}/${live.url.split('/').slice(-2).join('/')}`;
  return {
    ...article,
    siteId: input.into,
    version: 1,
    updatedAt: at,
    placed: [],
    origin: undefined,
    dateChange: undefined,
    live: live && content && url ? { ...live, content, url } : undefined,
    working: working && {
      ...working,
      content: contentThere(working.content, input),
      status: working.status === 'returned' ? 'returned' : 'draft',
      review: undefined,
      scheduledAt: undefined,
    },
  };
};

/** The article as it stays behind: no longer public, its draft gone with it where there is something else to keep. */
const articleLeft = (article: Article, at: string): Article | undefined =>
  article.live && isPublic(article)
    ? {
        ...article,
        version: article.version + 1,
        updatedAt: at,
        live: { ...article.live, status: 'withdrawn', statusAt: at, statusReason: '网站合并' },
      }
    : undefined;

/** Takes one article to the receiving site in one transaction with its leaving; one that is there already stays as it is. */
export const moveArticle = async (
  ports: MovePorts,
  input: MergeInput,
  trees: { readonly from: ColumnTree; readonly into: ColumnTree },
  articleId: string,
): Promise<void> => {
  const articles = new ArticleRepository(ports.tables);
  const [article, there] = await articles.findMany([
    { siteId: input.from, articleId },
    { siteId: input.into, articleId },
  ]);
  if (!article || there) return;
  for (const edition of [article.live, article.working]) {
    if (!edition) continue;
    const { bodyHash } = edition.content;
    await copyObject(ports, `${input.from}/bodies/${bodyHash}`, `${input.into}/bodies/${bodyHash}`);
    for (const { mediaId } of filesOf(edition.content)) await copyMedia(ports, mediaId, input);
  }
  const at = ports.clock.now().toISOString();
  const step = { actor: systemActor, at, background: true } as const;
  const arrives = articleThere(article, input, trees.into, at);
  const arriving = articleChanges(ports.tables, {
    ...step,
    before: undefined,
    after: arrives,
    tree: trees.into,
    act: 'article.merge',
    event: arrives.live ? 'ArticlePublished' : 'ArticleSaved',
    eventId: ports.ids.next(),
    facts: { from: input.from },
  }).changes;
  const left = articleLeft(article, at);
  const leaving = left
    ? articleChanges(ports.tables, {
        ...step,
        before: article,
        after: left,
        tree: trees.from,
        act: 'article.leave',
        event: 'ArticleWithdrawn',
        eventId: ports.ids.next(),
        facts: { into: input.into },
      }).changes
    : { writes: [], events: [], audits: [] };
  await saveChanges(ports.tables, {
    writes: [...arriving.writes, ...leaving.writes],
    events: [...arriving.events, ...leaving.events],
    audits: [...arriving.audits, ...leaving.audits],
  });
};
