import type { ImportBatch } from '#functions/publishing/import/import-batch.ts';
import { ruleFor } from '#functions/publishing/import/import-mapping.ts';
import type { ImportNote, RowOutcome } from '#functions/publishing/import/import-report.ts';
import type { ImportRow } from '#functions/publishing/import/import-row.ts';
import { importEdition } from '#functions/publishing/import/row/import-edition.ts';
import { originalDate } from '#functions/publishing/import/row/original-date.ts';
import { storeRowFiles } from '#functions/publishing/import/row/row-files.ts';
import { saveImported } from '#functions/publishing/import/row/save-imported.ts';
import { checkContent } from '#shared/domain/check/check-content.ts';
import type { CheckFinding } from '#shared/domain/check/check-finding.ts';
import { columnPath } from '#shared/domain/column/column-tree.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Bilingual } from '#shared/domain/site/site.ts';
import { storeBody } from '#shared/repositories/article/body-store.ts';
import { attachmentPlaces } from '#shared/repositories/media/attachment-places.ts';
import { bodyFiles } from '#shared/text/html/body-files.ts';
import { htmlText } from '#shared/text/html/html-text.ts';

const sentences = (findings: readonly CheckFinding[]): Bilingual => ({
  zh: findings.map(({ message }) => message.zh).join(''),
  en: findings.map(({ message }) => message.en).join(' '),
});

const heldFor = (blocking: readonly CheckFinding[]): Bilingual => {
  const { zh, en } = sentences(blocking.slice(0, 5));
  return { zh: `发布前检查未通过，存为草稿：${zh}`, en: `The checks block it, it is a draft: ${en}` };
};

const heldUndated = (why: Bilingual | undefined): Bilingual => ({
  zh: `${why?.zh ?? ''}，存为草稿，请补充日期后送审`,
  en: `${why?.en ?? ''}: it is a draft until somebody gives it one`,
});

const takeIn = async (batch: ImportBatch, row: ImportRow): Promise<RowOutcome> => {
  const { deps, site, tree } = batch;
  const note = (why: Bilingual): ImportNote => ({ id: row.id, title: row.title, why });
  const skipped = (zh: string, en: string): RowOutcome => ({ kind: 'skipped', note: note({ zh, en }) });
  if (row.id === '') return skipped('没有标识', 'It has no id');
  const rule = ruleFor(batch.mapping, row);
  const column = columnPath(tree, rule?.columnId ?? '').at(-1);
  const named = row.column || row.origin;
  if (!rule || column?.status !== 'active')
    return skipped(`“${named}”没有对应的栏目`, `No column stands for “${named}”`);
  const at = deps.clock.now().toISOString();
  const date = originalDate(row.date, at);
  const publishedAt = date.publishedAt ?? at;
  const undated = 'why' in date ? date.why : undefined;
  const files = await storeRowFiles(row, site.siteId, batch.storeFile);
  const edition = importEdition(row, { rule, column, site, files });
  if ('refusal' in edition) return { kind: 'skipped', note: note(edition.refusal) };
  const findings = checkContent({
    title: edition.content.title,
    bodyText: htmlText(edition.html),
    attachments: await attachmentPlaces(deps.objects, site.siteId, edition.content.attachments),
    lists: batch.words,
    at: publishedAt,
  });
  const blocking = findings.filter(({ severity }) => severity === 'block');
  const content = {
    ...edition.content,
    bodyHash: await storeBody(deps.objects, site.siteId, edition.html),
    bodyFiles: bodyFiles(site.siteId, edition.html),
  };
  const approval = blocking.length === 0 && !undated ? batch.approval : undefined;
  const saved = await saveImported(batch, { row, column, content, at, publishedAt, approval });
  if (!saved) return { kind: 'alreadyThere' };
  return {
    kind: 'imported',
    articleId: saved.articleId,
    published: approval !== undefined,
    held:
      batch.approval && !approval ? note(blocking.length > 0 ? heldFor(blocking) : heldUndated(undated)) : undefined,
    warnings: [...edition.warnings, ...(undated ? [undated] : []), ...saved.warnings].map(note),
    findings: findings.filter(({ severity }) => severity === 'warn').map(({ code }) => code),
  };
};

/** Takes one text in: as a draft or, where somebody answers for it and the checks pass, online with its own date. */
export const importRow = async (batch: ImportBatch, row: ImportRow): Promise<RowOutcome> => {
  try {
    return await takeIn(batch, row);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const [issue] = error.issues;
    const why = { zh: issue?.zh ?? error.message, en: issue?.en ?? error.message };
    return { kind: 'skipped', note: { id: row.id, title: row.title, why } };
  }
};
