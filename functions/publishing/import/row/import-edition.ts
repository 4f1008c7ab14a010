import type { ImportRule } from '#functions/publishing/import/import-mapping.ts';
import type { ImportRow } from '#functions/publishing/import/import-row.ts';
import type { RowFiles } from '#functions/publishing/import/row/row-files.ts';
import type { EditionContent } from '#shared/domain/article/article.ts';
import type { Column } from '#shared/domain/column/column.ts';
import type { Bilingual, Site } from '#shared/domain/site/site.ts';
import { articleInputSchema } from '#shared/schemas/http/articles/article-input.ts';
import { type CleanImport, cleanImportedHtml } from '#shared/text/html/clean-imported-html.ts';

export type ImportedEdition =
  | {
      readonly content: Omit<EditionContent, 'bodyHash'>;
      readonly html: string;
      readonly warnings: readonly Bilingual[];
    }
  | { readonly refusal: Bilingual };

type ImportPlace = {
  readonly rule: ImportRule;
  readonly column: Column;
  readonly site: Site;
  readonly files: RowFiles;
};

const httpAddress = (address: string): string | undefined =>
  /^https?:\/\/\S+$/i.test(address) && URL.canParse(address) ? address : undefined;

const some = (text: string): string | undefined => (text === '' ? undefined : text);

const listed = (addresses: readonly string[]): string => {
  const known = [...new Set(addresses)];
  return `${known.slice(0, 5).join(' ').slice(0, 400)}${known.length > 5 ? ' …' : ''}`;
};

const bodyWarnings = ({ links, images }: CleanImport): Bilingual[] => {
  const lost = images.filter(({ status }) => status === 'dropped').map(({ src }) => src);
  const loose = links.filter(({ status }) => status === 'dropped').map(({ href }) => href);
  const warning = (addresses: readonly string[], zh: string, en: string): Bilingual[] =>
    addresses.length > 0
      ? [
          {
            zh: `${addresses.length} ${zh}：${listed(addresses)}`,
            en: `${addresses.length} ${en}: ${listed(addresses)}`,
          },
        ]
      : [];
  return [
    ...warning(lost, '张图片没有文件，已略去', 'pictures are not at hand and were left out'),
    ...warning(loose, '个链接无法对应，已去掉', 'links lead nowhere and were taken off'),
  ];
};

/** A row as the content of an edition with a clean body, or why it cannot be one. */
export const importEdition = (row: ImportRow, { rule, column, site, files }: ImportPlace): ImportedEdition => {
  const address = httpAddress(row.url);
  const body = cleanImportedHtml(row.html, {
    title: row.title,
    baseUrl: address,
    mediaFor: (src) => files.pictures.get(src),
  });
  if (body.html === '') return { refusal: { zh: '正文为空', en: 'The text is empty' } };
  const name = some(row.source) ?? site.unit.name;
  const isDocument = rule.kind === 'policyDocument' || rule.kind === 'regulation';
  const parsed = articleInputSchema.safeParse({
    columnId: column.columnId,
    kind: rule.kind,
    lang: column.lang,
    title: row.title,
    body: body.html,
    source: rule.repost ? { kind: 'repost', name, url: address } : { kind: 'original', name },
    documentNumber: some(row.documentNumber),
    issuedOn: some(row.issuedOn),
    publisher: isDocument ? some(row.source) : undefined,
  });
  if (!parsed.success) {
    const where = parsed.error.issues.map(({ path, message }) => `${path.join('/')}: ${message}`).join('; ');
    return { refusal: { zh: `字段不合要求（${where}）`, en: `Fields do not fit (${where})` } };
  }
  const { body: html, ...fields } = parsed.data;
  const content = { ...fields, image: files.first, gallery: [], attachments: files.attachments };
  return { content, html, warnings: [...files.warnings, ...bodyWarnings(body)] };
};
