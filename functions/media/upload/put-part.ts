import type { Services } from '#functions/composition/services.ts';
import { getMedia } from '#functions/media/library/get-media.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { uploadParts } from '#shared/domain/media/upload-part.ts';
import { PreconditionFailed, partSize, type UploadedPart } from '#shared/ports/object-store.ts';

type Input = {
  readonly siteId: string;
  readonly mediaId: string;
  readonly number: number;
  readonly body: Uint8Array;
  readonly actor: Actor;
};

/**
 * Takes one part of an upload; the same part may come again.
 *
 * @throws DomainError media-not-found, forbidden, transition-refused once complete, input-invalid for a wrong number or length
 */
export const putPart = async (deps: Pick<Services, 'tables' | 'objects'>, input: Input): Promise<UploadedPart> => {
  const { uploadId, size, status } = await getMedia(deps, input, 'media.write');
  if (status !== 'uploading' || !uploadId)
    throw new DomainError('transition-refused', `file is ${status}`, { status, act: 'putPart' });
  const part = uploadParts(size, partSize)[input.number - 1];
  if (part?.size !== input.body.byteLength) {
    throw new DomainError('input-invalid', 'part has another length', {}, [
      part
        ? {
            pointer: '',
            zh: `第 ${part.number} 部分须为 ${part.size} 字节`,
            en: `Part ${part.number} has ${part.size} bytes`,
          }
        : { pointer: '#params/number', zh: '没有这一部分', en: 'There is no such part' },
    ]);
  }
  try {
    return await deps.objects.putPart(uploadId, input.number, input.body);
  } catch (error) {
    if (!(error instanceof PreconditionFailed)) throw error;
    throw new DomainError('transition-refused', 'the upload is over', { act: 'putPart' });
  }
};
