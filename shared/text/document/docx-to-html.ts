import type mammoth from 'mammoth';
import { DomainError } from '#shared/domain/errors.ts';
import { cleanImportedHtml } from '#shared/text/html/clean-imported-html.ts';
import { readMarkup, textOf } from '#shared/text/html/imported/markup.ts';
import { limitMarkup } from './limit-markup.ts';
import { openArchive } from './open-archive.ts';
import { readXml } from './xml-events.ts';

export type DocxImage = {
  /** How the body names it, until the importer has stored the picture and puts its own path there. */
  readonly src: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
};

export type DocxImport = {
  /** Empty where the document begins with nothing that looks like a title. */
  readonly title: string;
  /** A clean body, as `cleanImportedHtml` makes it, without the title. */
  readonly html: string;
  readonly images: readonly DocxImage[];
  readonly links: ReturnType<typeof cleanImportedHtml>['links'];
  /** What could not be taken over, as the converter says it. */
  readonly messages: readonly string[];
};

const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='zhanqun-centred'] => h6:fresh",
  "p[style-name='zhanqun-right'] => p.signature:fresh",
  'u => u',
  'strike => s',
  'comment-reference => ',
];

type Paragraph = {
  readonly alignment?: string;
  readonly styleName?: string | null;
  readonly styleId?: string | null;
};
/** The package's types leave this part of its documented interface out. */
type Converter = typeof mammoth & {
  readonly transforms: {
    readonly paragraph: (change: (paragraph: Paragraph) => Paragraph) => (document: unknown) => unknown;
  };
};

const alignedStyles: Readonly<Record<string, string>> = {
  center: 'zhanqun-centred',
  right: 'zhanqun-right',
  end: 'zhanqun-right',
};

/** Mammoth forgets the alignment of a paragraph; one without a heading style is given a style to keep. */
const markAligned = (paragraph: Paragraph): Paragraph => {
  const style = alignedStyles[paragraph.alignment ?? ''];
  return style && !/heading|title|标题/i.test(paragraph.styleName ?? '')
    ? { ...paragraph, styleId: style, styleName: style }
    : paragraph;
};

/** The title: the first heading or centred lines at the head, else a first line that is no sentence. */
const titleOf = (html: string): string => {
  const head = readMarkup(html)
    .filter((node) => textOf([node]).trim() !== '')
    .slice(0, 6);
  const first = head[0];
  if (typeof first !== 'object') return '';
  const lines: string[] = [];
  for (const node of head) {
    if (typeof node !== 'object' || node.name !== first.name || !/^h[16]$/.test(node.name)) break;
    const line = textOf([node]).replace(/\s+/g, ' ').trim();
    // A date, an author or a document number below the title is centred too.
    if (lines.length > 0 && /^[（(—-]|^来源|〔|\d{4}年\d{1,2}月/.test(line)) break;
    lines.push(line);
    if (/的?(?:报告|通知|意见|决定|公告|通告|办法|方案|规定|条例|函|批复|细则|规划|纲要)$/.test(line)) break;
  }
  const line = lines.length > 0 ? lines.join('') : textOf([first]).replace(/\s+/g, ' ').trim();
  return line.length <= 120 && (lines.length > 0 || !/[。；：，]/.test(line)) ? line : '';
};

/** Centred lines have done their work once the title is known: they are paragraphs. */
const withoutMarks = (html: string): string => html.replace(/<(\/?)h6\b[^>]*>/g, '<$1p>');

type TakeImage = Parameters<typeof mammoth.images.imgElement>[0];

const convert = async (bytes: Uint8Array, takeImage: TakeImage) => {
  const { images, transforms, convertToHtml } = (await import('mammoth')).default as Converter;
  try {
    return await convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap: styles,
        convertImage: images.imgElement(takeImage),
        transformDocument: transforms.paragraph(markAligned),
        ignoreEmptyParagraphs: true,
      },
    );
  } catch (error) {
    throw new DomainError('file-refused', `unreadable Word document: ${String(error)}`, { refused: 'malformed' });
  }
};

/**
 * Turns a Word document into title, clean body and pictures. Nothing outside the file is read. Throws `file-refused`
 * for archives that are unsafe to unpack and for what is no Word document, `too-large` where `limitMarkup` does.
 */
export const docxToHtml = async (bytes: Uint8Array): Promise<DocxImport> => {
  const parts = openArchive(bytes);
  const body = parts.get('word/document.xml');
  if (!body) throw new DomainError('file-refused', 'no Word document', { refused: 'name-mismatch' });
  // The converter has no limits of its own: what is nested without end or fills all memory must not reach it.
  limitMarkup(parts.values());
  readXml(body, {});
  const images: DocxImage[] = [];
  const { value, messages } = await convert(bytes, async (image) => {
    const src = `/docx-image/${images.length + 1}`;
    images.push({ src, contentType: image.contentType, bytes: new Uint8Array(await image.readAsArrayBuffer()) });
    return { src };
  });
  const title = titleOf(value);
  const { html, links } = cleanImportedHtml(withoutMarks(value), { title, mediaFor: (src) => src });
  return { title, html, images, links, messages: [...new Set(messages.map(({ message }) => message))].slice(0, 50) };
};
