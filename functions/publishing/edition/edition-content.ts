import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise, reaches } from '#shared/domain/access/permission.ts';
import type { Article, EditionContent, MediaRef } from '#shared/domain/article/article.ts';
import { isPublic } from '#shared/domain/article/article-status.ts';
import { mostLists, standingColumns } from '#shared/domain/article/standing-columns.ts';
import { columnPathIds } from '#shared/domain/column/column-tree.ts';
import { DomainError, type InputIssue } from '#shared/domain/errors.ts';
import { type ColumnContext, columnContext } from '#shared/repositories/article/article-context.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { storeBody } from '#shared/repositories/article/body-store.ts';
import { MediaRepository } from '#shared/repositories/media/media-repository.ts';
import type { ArticleInput } from '#shared/schemas/http/articles/article-input.ts';
import { bodyFiles } from '#shared/text/html/body-files.ts';
import { sanitiseHtml } from '#shared/text/html/sanitise-html.ts';

type Deps = Pick<Services, 'tables' | 'objects'>;
type MediaInput = {
  readonly mediaId: string;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
};

/** Live and working edition share one item of the table with what reviewers wrote. */
const maxFieldBytes = 150_000;

const missing = (pointer: string, zh: string, en: string): InputIssue => ({ pointer, zh, en });

const resolveMedia = async (
  deps: Deps,
  siteId: string,
  refs: readonly MediaInput[],
  pointer: string,
  issues: InputIssue[],
): Promise<MediaRef[]> => {
  const media = await new MediaRepository(deps.tables).findMany(
    siteId,
    refs.map((ref) => ref.mediaId),
  );
  return refs.flatMap((ref, index) => {
    const file = media[index];
    if (!file) {
      issues.push(missing(`${pointer}/${index}/mediaId`, '没有这个文件', 'There is no such file'));
      return [];
    }
    // Its text is read and its malware looked for first: a file attached before that would get past the checks of a submission.
    if (file.status !== 'ready') {
      const pending = ['文件没有通过检查，不能使用', 'The file has not passed its checks'] as const;
      issues.push(missing(`${pointer}/${index}/mediaId`, ...pending));
      return [];
    }
    // Who cannot see a picture is told by its alternative text what it shows.
    if (file.contentType.startsWith('image/') && pointer !== '/attachments' && !(ref.alt ?? file.alt)?.trim()) {
      const untold = [
        `图片《${file.fileName}》没有替代文字，请先在媒体库或此处补填`,
        `The picture ${file.fileName} has no alternative text; add it here or in the media library`,
      ] as const;
      issues.push(missing(`${pointer}/${index}/alt`, ...untold));
      return [];
    }
    return [
      {
        mediaId: file.mediaId,
        fileName: file.fileName,
        contentType: file.contentType,
        size: file.size,
        alt: ref.alt ?? file.alt,
        caption: ref.caption,
      },
    ];
  });
};

/** A text of another site exists for others once it is public. */
const isKnownTo = (actor: Actor, article: Article | undefined): boolean =>
  article !== undefined && (isPublic(article) || reaches(actor, article.siteId));

const checkReferences = async (
  deps: Deps,
  context: ColumnContext,
  input: ArticleInput,
  actor: Actor,
  issues: InputIssue[],
): Promise<void> => {
  const { siteId } = context.site;
  if (input.lang !== context.column.lang) {
    issues.push(missing('/lang', '稿件语言须与栏目语言一致', 'The language of the article must be that of its column'));
  }
  const targets = [...input.related, ...(input.translationOf ? [{ siteId, articleId: input.translationOf }] : [])];
  const found = await new ArticleRepository(deps.tables).findMany(targets);
  targets.forEach((_, index) => {
    const pointer = index < input.related.length ? `/related/${index}` : '/translationOf';
    if (!isKnownTo(actor, found[index])) issues.push(missing(pointer, '没有这篇稿件', 'There is no such article'));
  });
};

/** Further columns must be open, speak the same language and be the writer's to fill; `kept` were chosen by somebody who might. */
const checkFurther = (
  { site, tree, column }: ColumnContext,
  input: ArticleInput,
  kept: readonly string[],
  actor: Actor,
  issues: InputIssue[],
): void => {
  for (const [index, columnId] of (input.alsoIn ?? []).entries()) {
    const further = tree.get(columnId);
    const pointer = `/alsoIn/${index}`;
    if (further?.status !== 'active') issues.push(missing(pointer, '没有这个栏目', 'There is no such column'));
    else if (further.lang !== column.lang)
      issues.push(missing(pointer, '须与所属栏目语言一致', 'It must be in the language of the column'));
    else if (!kept.includes(columnId))
      authorise(actor, 'article.write', { siteId: site.siteId, columnPath: columnPathIds(tree, columnId) });
  }
  if (standingColumns(tree, input).length > mostLists)
    issues.push(missing('/alsoIn', '所选栏目层级过多，请减少', 'Too many columns with those above them'));
};

/**
 * What a person who may write in its columns entered, as the content of an edition: body cleaned and stored, files and
 * references resolved. Nothing is stored for anybody else. `kept`: the further columns it was chosen for before.
 *
 * @throws DomainError not-found, column-not-found, forbidden, too-large, input-invalid with a pointer per wrong reference
 */
export const editionContent = async (
  deps: Deps,
  siteId: string,
  input: ArticleInput,
  actor: Actor,
  kept: readonly string[] = [],
): Promise<{ readonly content: EditionContent; readonly context: ColumnContext }> => {
  if (!reaches(actor, siteId)) throw new DomainError('not-found', `nothing of site ${siteId} is open`, { siteId });
  const context = await columnContext(deps.tables, siteId, input.columnId);
  authorise(actor, 'article.write', { siteId, columnPath: context.pathIds });
  const issues: InputIssue[] = [];
  checkFurther(context, input, kept, actor, issues);
  await checkReferences(deps, context, input, actor, issues);
  const [image, gallery, attachments] = await Promise.all([
    resolveMedia(deps, siteId, input.image ? [input.image] : [], '/image', issues),
    resolveMedia(deps, siteId, input.gallery, '/gallery', issues),
    resolveMedia(deps, siteId, input.attachments, '/attachments', issues),
  ]);
  if (issues.length > 0) throw new DomainError('input-invalid', 'references do not resolve', {}, issues);
  const { body, ...fields } = input;
  const rest = { ...fields, image: image[0], gallery, attachments };
  const size = new TextEncoder().encode(JSON.stringify(rest)).length;
  if (size > maxFieldBytes)
    throw new DomainError('too-large', 'fields beside the body', { bytes: size, limitBytes: maxFieldBytes });
  const { html } = sanitiseHtml(body);
  const files = bodyFiles(siteId, html);
  const content = { ...rest, bodyHash: await storeBody(deps.objects, siteId, html) };
  return { context, content: files.length > 0 ? { ...content, bodyFiles: files } : content };
};
