import type { ImportBatch } from '#functions/publishing/import/import-batch.ts';
import { authorise, permits } from '#shared/domain/access/permission.ts';
import { columnPath } from '#shared/domain/column/column-tree.ts';
import { DomainError, type InputIssue } from '#shared/domain/errors.ts';

/**
 * Asserts that every column of the mapping is there, that `actor` may import into each, and that the person who answers for
 * publication decides the last stage of each.
 *
 * @throws DomainError not-found, forbidden, import-refused with an issue per wrong column
 */
export const assertImport = ({ site, tree, mapping, actor, approval }: ImportBatch): void => {
  const rules = [
    ...(mapping.default ? [['/default', mapping.default] as const] : []),
    ...Object.entries(mapping.columns).map(([name, rule]) => [`/columns/${name}`, rule] as const),
  ];
  const issues: InputIssue[] = [];
  const refuse = (pointer: string, zh: string, en: string): void => {
    issues.push({ pointer, zh, en });
  };
  if (rules.length === 0) refuse('', '没有指明导入到哪个栏目', 'No column is named');
  if (approval?.basis.trim() === '') refuse('/basis', '须写明依据', 'The basis is missing');
  for (const [pointer, { columnId }] of rules) {
    const path = columnPath(tree, columnId);
    const place = { siteId: site.siteId, columnPath: path.map((column) => column.columnId) };
    if (path.at(-1)?.status !== 'active') {
      refuse(pointer, `网站没有栏目 ${columnId}`, `The site has no column ${columnId}`);
      continue;
    }
    authorise(actor, 'article.import', place);
    if (!approval || permits(approval.approver, 'review.final', place)) continue;
    const { username } = approval.approver;
    refuse(
      pointer,
      `${username} 不是栏目 ${columnId} 的终审人`,
      `${username} is no final reviewer of column ${columnId}`,
    );
  }
  if (issues.length > 0) throw new DomainError('import-refused', 'the import cannot run', {}, issues);
};
