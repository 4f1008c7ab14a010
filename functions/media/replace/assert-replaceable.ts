import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import { checkContent } from '#shared/domain/check/check-content.ts';
import { columnPathIds } from '#shared/domain/column/column-tree.ts';
import { DomainError, type InputIssue } from '#shared/domain/errors.ts';
import type { Json } from '#shared/domain/json.ts';
import type { Media } from '#shared/domain/media/media.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { attachmentPlaces } from '#shared/repositories/media/attachment-places.ts';
import type { MediaUse } from '#shared/repositories/media/media-use-repository.ts';
import { wordMatcherOf } from '#shared/repositories/site/word-list-repository.ts';

const extensionOf = ({ fileName }: Media): string => fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();

const refused = (pointer: string, zh: string, en: string): DomainError => {
  const issue: InputIssue = { pointer, zh, en };
  return new DomainError('input-invalid', en, {}, [issue]);
};

/** Both are served, of one kind, and the new one is used nowhere yet. @throws DomainError input-invalid */
export const assertExchangeable = (old: Media, next: Media, usesOfNext: readonly MediaUse[]): void => {
  if (old.mediaId === next.mediaId) throw refused('/with', '请选择另一个文件', 'Choose another file');
  if (old.status !== 'ready' || next.status !== 'ready')
    throw refused('/with', '文件没有通过检查，不能使用', 'The file has not passed its checks');
  if (extensionOf(old) !== extensionOf(next))
    throw refused(
      '/with',
      `须用同类文件（.${extensionOf(old)}）替换`,
      `It takes a file of the same kind (.${extensionOf(old)})`,
    );
  if (usesOfNext.length > 0)
    throw refused(
      '/with',
      '新文件已用在其他稿件中，请重新上传',
      'The new file is used by another text; upload it again',
    );
};

/**
 * What readers see may be exchanged only by those who may also take it off, for a reason, and never for a file in which the
 * checks before a submission find what blocks.
 *
 * @throws DomainError forbidden, input-invalid without a reason, checks-block
 */
export const assertMayChangeLive = async (
  { tables, objects, clock }: Pick<Services, 'tables' | 'objects' | 'clock'>,
  input: {
    readonly next: Media;
    readonly live: readonly MediaUse[];
    readonly actor: Actor;
    readonly reason: string | undefined;
  },
): Promise<void> => {
  const { next, live, actor, reason } = input;
  if (live.length === 0) return;
  const tree = await new ColumnRepository(tables).tree(next.siteId);
  for (const { article } of live) {
    const columnPath = columnPathIds(tree, article.live?.content.columnId ?? '');
    authorise(actor, 'article.withdraw', { siteId: next.siteId, columnPath });
  }
  if (!reason) throw refused('/reason', '线上页面正在使用，请写明替换原因', 'Pages online show it: give a reason');
  const [attachments, lists] = await Promise.all([
    attachmentPlaces(objects, next.siteId, [next]),
    wordMatcherOf(tables, next.siteId),
  ]);
  const findings = checkContent({ title: '', bodyText: '', attachments, lists, at: clock.now().toISOString() });
  if (findings.some(({ severity }) => severity === 'block'))
    throw new DomainError('checks-block', 'the checks block', {}, [], { findings: findings as unknown as Json });
};
