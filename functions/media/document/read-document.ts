import { getMedia } from '#functions/media/library/get-media.ts';
import type { ProcessDeps } from '#functions/media/processing/process-media.ts';
import { storeFile } from '#functions/media/store-file.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type Media, mediaObjectKey, mediaUrl } from '#shared/domain/media/media.ts';
import type { Bilingual } from '#shared/domain/site/site.ts';
import { sha256 } from '#shared/text/digest.ts';
import { type DocxImage, docxToHtml } from '#shared/text/document/docx-to-html.ts';
import { cleanImportedHtml } from '#shared/text/html/clean-imported-html.ts';

/** A Word document as the text of an article. */
export type ReadDocument = {
  readonly title: string;
  readonly body: string;
  readonly pictures: readonly { readonly mediaId: string; readonly url: string }[];
  readonly warnings: readonly Bilingual[];
};

type Picture = { readonly src: string; readonly media?: Media | undefined; readonly why?: Bilingual | undefined };

const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

/** The same picture is the same file of the site, however often the document is read. */
const storePicture = async (
  deps: ProcessDeps,
  siteId: string,
  by: string,
  { image, fileName }: { readonly image: DocxImage; readonly fileName: string },
): Promise<Picture> => {
  const { src, bytes } = image;
  try {
    const media = await storeFile(deps, { siteId, mediaId: `f${sha256(bytes).slice(0, 32)}`, fileName, bytes, by });
    if (media.status === 'ready') return { src, media };
    return { src, why: { zh: '还没有查毒，不能使用', en: 'nothing has scanned it for malware' } };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const [issue] = error.issues;
    return { src, why: { zh: issue?.zh ?? '不符合要求', en: issue?.en ?? error.message } };
  }
};

const assertWord = (media: Media): void => {
  if (media.status !== 'ready')
    throw new DomainError('transition-refused', `file is ${media.status}`, { status: media.status, act: 'read' });
  if (/\.docx$/i.test(media.fileName)) return;
  throw new DomainError('file-refused', 'no Word document', { refused: 'kind-not-allowed' }, [
    {
      pointer: '#params/mediaId',
      zh: '只能读取 .docx 文档；.doc 或 WPS 文件请先另存为 .docx',
      en: 'Only .docx can be read; save a .doc or WPS file as .docx first',
    },
  ]);
};

/**
 * Reads an uploaded Word document: title, clean body, and its pictures as files of the site. The document itself stays a
 * file that may be attached.
 *
 * @throws DomainError media-not-found, forbidden, transition-refused before the file is ready, file-refused, too-large
 */
export const readDocument = async (
  deps: ProcessDeps,
  { siteId, mediaId, actor }: { readonly siteId: string; readonly mediaId: string; readonly actor: Actor },
): Promise<ReadDocument> => {
  const media = await getMedia(deps, { siteId, mediaId, actor }, 'media.write');
  assertWord(media);
  const stored = await deps.objects.get(mediaObjectKey.original(siteId, mediaId));
  if (!stored) throw new DomainError('media-not-found', `no bytes of ${mediaId}`, { siteId, mediaId });
  const { title, html, images } = await docxToHtml(stored.body);
  const stem = media.fileName.replace(/\.docx$/i, '');
  const pictures: Picture[] = [];
  for (const [n, image] of images.entries()) {
    // Drawings in formats no browser shows are refused by their name, with a word about it.
    const fileName = `${stem}-${n + 1}.${extensions[image.contentType] ?? 'emf'}`;
    pictures.push(await storePicture(deps, siteId, actor.accountId, { image, fileName }));
  }
  const kept = pictures.flatMap(({ src, media: file }) =>
    file ? [{ src, mediaId: file.mediaId, url: mediaUrl(siteId, file.mediaId, file.fileName) }] : [],
  );
  const urls = new Map(kept.map(({ src, url }) => [src, url]));
  return {
    title: title || stem,
    body: cleanImportedHtml(html, { mediaFor: (src) => urls.get(src) }).html,
    pictures: kept.map(({ mediaId: id, url }) => ({ mediaId: id, url })),
    warnings: pictures.flatMap(({ why }, n) =>
      why ? [{ zh: `第 ${n + 1} 张图片未导入：${why.zh}`, en: `Picture ${n + 1} was not taken: ${why.en}` }] : [],
    ),
  };
};
