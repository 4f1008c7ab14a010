import type { EditionContent, MediaRef } from '#shared/domain/article/article.ts';
import { checkContent } from '#shared/domain/check/check-content.ts';
import type { CheckFinding } from '#shared/domain/check/check-finding.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Json } from '#shared/domain/json.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { ObjectStore } from '#shared/ports/object-store.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { readBody } from '#shared/repositories/article/body-store.ts';
import { attachmentPlaces } from '#shared/repositories/media/attachment-places.ts';
import { wordMatcherOf } from '#shared/repositories/site/word-list-repository.ts';
import { htmlText } from '#shared/text/html/html-text.ts';

const filesOf = (content: EditionContent): readonly MediaRef[] => [
  ...(content.image ? [content.image] : []),
  ...content.gallery,
  ...content.attachments,
];

/** Every short text a reader sees beside the body: one line each, the title first. */
const linesOf = (content: EditionContent): readonly string[] =>
  [
    content.title,
    content.subtitle,
    content.summary,
    content.author,
    content.editor,
    ...content.keywords,
    content.openBasis,
    content.leader?.name,
    content.leader?.position,
    content.leader?.duties,
    content.leader?.resume,
    content.occasion?.place,
    ...filesOf(content).flatMap(({ fileName, alt, caption }) => [fileName, alt, caption]),
  ].filter((line): line is string => line !== undefined && line !== '');

/** All that the checks before submission find in a text and its attachments, in reading order. */
export const checkEdition = async (
  { tables, objects, clock }: { readonly tables: TableStore; readonly objects: ObjectStore; readonly clock: Clock },
  siteId: string,
  content: EditionContent,
): Promise<readonly CheckFinding[]> => {
  const [body, lists, attachments] = await Promise.all([
    readBody(objects, siteId, content.bodyHash),
    wordMatcherOf(tables, siteId),
    attachmentPlaces(objects, siteId, content.attachments),
  ]);
  const title = linesOf(content).join('\n');
  return checkContent({ title, bodyText: htmlText(body), attachments, lists, at: clock.now().toISOString() });
};

/** @throws DomainError checks-block with every finding, when one of them blocks */
export const assertChecksPass = (findings: readonly CheckFinding[]): void => {
  if (findings.some((finding) => finding.severity === 'block')) {
    throw new DomainError('checks-block', 'the checks block', {}, [], { findings: findings as unknown as Json });
  }
};
