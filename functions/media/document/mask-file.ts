import { getMedia } from '#functions/media/library/get-media.ts';
import type { ProcessDeps } from '#functions/media/processing/process-media.ts';
import { storeFile } from '#functions/media/store-file.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { textFindings } from '#shared/domain/check/text-findings.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type Media, mediaObjectKey } from '#shared/domain/media/media.ts';
import { wordMatcherOf } from '#shared/repositories/site/word-list-repository.ts';
import { sha256 } from '#shared/text/digest.ts';
import { type FindMasks, maskDocument } from '#shared/text/document/mask-document.ts';

const refused = (detail: string, zh: string, en: string): DomainError =>
  new DomainError('file-refused', detail, { refused: 'not-maskable' }, [{ pointer: '#params/mediaId', zh, en }]);

/**
 * Makes a copy of a document in which the personal identifiers that the checks find are masked, as a file of its own; the
 * document itself stays as it is until it is replaced where it is attached.
 *
 * @throws DomainError media-not-found, forbidden, transition-refused before the file is ready, file-refused where the kind
 * cannot be rewritten or nothing is found in a place that can
 */
export const maskFile = async (
  deps: ProcessDeps,
  { siteId, mediaId, actor }: { readonly siteId: string; readonly mediaId: string; readonly actor: Actor },
): Promise<Media> => {
  const media = await getMedia(deps, { siteId, mediaId, actor }, 'media.write');
  if (media.status !== 'ready')
    throw new DomainError('transition-refused', `file is ${media.status}`, { status: media.status, act: 'mask' });
  const stored = await deps.objects.get(mediaObjectKey.original(siteId, mediaId));
  if (!stored) throw new DomainError('media-not-found', `no bytes of ${mediaId}`, { siteId, mediaId });
  const lists = await wordMatcherOf(deps.tables, siteId);
  const at = deps.clock.now().toISOString();
  const find: FindMasks = (text) =>
    textFindings(text, lists, at).flatMap(({ code, start, end, suggestion = '' }) =>
      code === 'personal-identifier' && suggestion.length === end - start ? [{ start, end, mask: suggestion }] : [],
    );
  const masked = maskDocument(stored.body, media.fileName, find);
  if (!masked)
    throw refused(
      `${media.fileName} cannot be rewritten`,
      '这种文件不能自动遮盖，请在原文件中遮盖后重新上传',
      'This kind of file cannot be masked here: mask it in the file and upload it again',
    );
  if (masked.masked === 0)
    throw refused(
      `nothing to mask in ${media.fileName}`,
      '没有找到可以自动遮盖的内容，请在原文件中遮盖后重新上传',
      'Nothing was found that can be masked here: mask it in the file and upload it again',
    );
  const { bytes } = masked;
  return storeFile(deps, {
    siteId,
    mediaId: `m${sha256(bytes).slice(0, 32)}`,
    fileName: media.fileName,
    bytes,
    alt: media.alt,
    caption: media.caption,
    by: actor.accountId,
  });
};
