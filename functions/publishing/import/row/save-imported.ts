import type { ImportApproval, ImportBatch } from '#functions/publishing/import/import-batch.ts';
import { type ImportRow, originOf } from '#functions/publishing/import/import-row.ts';
import type { EditionContent } from '#shared/domain/article/article.ts';
import { canonicalContent } from '#shared/domain/article/content-checksum.ts';
import { draftArticle } from '#shared/domain/article/edit-article.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Bilingual } from '#shared/domain/site/site.ts';
import { articleChanges } from '#shared/repositories/article/article-changes.ts';
import { publishAndSave } from '#shared/repositories/article/publish-step.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { keys } from '#shared/repositories/keys.ts';
import { sha256 } from '#shared/text/digest.ts';

export type ImportedText = {
  readonly row: ImportRow;
  readonly column: Column;
  readonly content: EditionContent;
  readonly at: string;
  readonly publishedAt: string;
  readonly approval: ImportApproval | undefined;
};

const act = 'article.import';

const saveOnce = async (
  { deps, site, tree, actor, reserve }: ImportBatch,
  { row, column, content, at, publishedAt, approval }: ImportedText,
  givenIndexNumber: string | undefined,
): Promise<string> => {
  const { tables, ids } = deps;
  const articleId = ids.next();
  const draft = draftArticle({ articleId, siteId: site.siteId, content, by: actor, at, origin: originOf(row) });
  if (!approval) {
    const step = { before: undefined, after: draft, tree, actor, act, at, eventId: ids.next(), background: true };
    await saveChanges(tables, articleChanges(tables, { ...step, event: 'ArticleSaved' }).changes);
    return articleId;
  }
  await publishAndSave(
    { tables, ids, reserve },
    {
      stored: undefined,
      article: draft,
      site,
      column,
      tree,
      basis: { kind: 'migration', by: approval.approver.accountId, basis: approval.basis, at },
      checksum: sha256(canonicalContent(content)),
      actor,
      act,
      at,
      background: true,
      publishedAt,
      givenIndexNumber,
    },
  );
  return articleId;
};

/**
 * Saves an imported text, its claim on its origin and, where approved, its publication in one transaction. Undefined when
 * another run has taken the text in meanwhile.
 */
export const saveImported = async (
  batch: ImportBatch,
  text: ImportedText,
): Promise<{ readonly articleId: string; readonly warnings: readonly Bilingual[] } | undefined> => {
  const { indexNumber } = text.row;
  const given = indexNumber === '' ? undefined : indexNumber.slice(0, 100);
  try {
    return { articleId: await saveOnce(batch, text, given), warnings: [] };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'version-conflict') throw error;
    if (await batch.deps.tables.get(keys.origin(batch.site.siteId, originOf(text.row)))) return undefined;
    if (given === undefined) throw error;
  }
  const warning = { zh: `索引号 ${given} 已被使用，另编新号`, en: `Index number ${given} is taken; it got a new one` };
  return { articleId: await saveOnce(batch, text, undefined), warnings: [warning] };
};
