import type { ImportRow, RowFile } from '#functions/publishing/import/import-row.ts';
import type { MediaRef } from '#shared/domain/article/article.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type Media, mediaUrl } from '#shared/domain/media/media.ts';
import type { Bilingual } from '#shared/domain/site/site.ts';
import { sha256 } from '#shared/text/digest.ts';
import { type Markup, readMarkup } from '#shared/text/html/imported/markup.ts';

/** Stores a file of a site under the rules of uploads. @throws DomainError file-refused, too-large */
export type StoreRowFile = (file: RowFile & { readonly siteId: string; readonly mediaId: string }) => Promise<Media>;

/** What came in beside a text. */
export type RowFiles = {
  /** Own address of a picture by the address the text gives it. */
  readonly pictures: ReadonlyMap<string, string>;
  /** The first picture, for lists. */
  readonly first?: MediaRef | undefined;
  readonly attachments: readonly MediaRef[];
  readonly warnings: readonly Bilingual[];
};

const none: RowFiles = { pictures: new Map(), attachments: [], warnings: [] };
const fileLink = /\.(?:pdf|ofd|docx?|xlsx?|pptx?|wps|txt|csv|mp3|mp4)$/i;

type Found = { readonly pictures: Set<string>; readonly links: Set<string> };

const collect = (nodes: readonly Markup[], found: Found): Found => {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    const { src, href } = node.attribs;
    const picture = src ?? node.attribs['data-src'];
    if (node.name === 'img' && picture) found.pictures.add(picture.trim());
    if (node.name === 'a' && href && fileLink.test(href.replace(/[?#].*/s, ''))) found.links.add(href.trim());
    collect(node.children, found);
  }
  return found;
};

const refOf = ({ mediaId, fileName, contentType, size }: Media): MediaRef => ({ mediaId, fileName, contentType, size });

/** Stores the pictures and linked files of a text that are at hand; the same bytes become the same file of the site. */
export const storeRowFiles = async (row: ImportRow, siteId: string, storeFile: StoreRowFile): Promise<RowFiles> => {
  if (!row.file) return none;
  const { file } = row;
  const found = collect(readMarkup(row.html), { pictures: new Set(), links: new Set() });
  const warnings: Bilingual[] = [];
  const leaveOut = (name: string, zh: string, en: string): undefined => {
    warnings.push({ zh: `文件 ${name} 未导入：${zh}`, en: `File ${name} was not taken: ${en}` });
  };
  const store = async (address: string): Promise<Media | undefined> => {
    const there = await file(address);
    if (!there) return undefined;
    try {
      const media = await storeFile({ ...there, siteId, mediaId: `f${sha256(there.bytes).slice(0, 32)}` });
      if (media.status === 'ready') return media;
      return leaveOut(there.fileName, '还没有查毒，不能使用', 'nothing has scanned it for malware');
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const [issue] = error.issues;
      return leaveOut(there.fileName, issue?.zh ?? '不符合要求', issue?.en ?? error.message);
    }
  };
  const pictures = new Map<string, string>();
  let first: MediaRef | undefined;
  for (const src of found.pictures) {
    const media = await store(src);
    if (!media) continue;
    pictures.set(src, mediaUrl(siteId, media.mediaId, media.fileName));
    first ??= refOf(media);
  }
  const attachments = new Map<string, MediaRef>();
  for (const href of found.links) {
    const media = await store(href);
    if (media) attachments.set(media.mediaId, refOf(media));
  }
  return { pictures, first, attachments: [...attachments.values()].slice(0, 50), warnings };
};
