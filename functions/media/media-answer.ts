import type { z } from 'zod';
import type { Services } from '#functions/composition/services.ts';
import { statusOf } from '#shared/domain/article/article-status.ts';
import { type Media, mediaUrl } from '#shared/domain/media/media.ts';
import { uploadParts } from '#shared/domain/media/upload-part.ts';
import { partSize } from '#shared/ports/object-store.ts';
import type { MediaUse } from '#shared/repositories/media/media-use-repository.ts';
import type { mediaAnswerSchema } from '#shared/schemas/http/media/media-answer.ts';

type MediaAnswer = z.input<typeof mediaAnswerSchema>;

/** A file as the list shows it; an address only while it is served. */
export const mediaSummary = ({ uploadId: _, ...media }: Media): MediaAnswer => ({
  ...media,
  variants: [...media.variants],
  url: media.status === 'ready' ? mediaUrl(media.siteId, media.mediaId, media.fileName) : undefined,
});

/** An address for a part is asked for again when it has run out. */
const addressSeconds = 1800;

/** A file and, while it is being uploaded, its parts: where each goes and whether it has arrived. */
export const mediaAnswer = async ({ objects }: Pick<Services, 'objects'>, media: Media): Promise<MediaAnswer> => {
  if (media.status !== 'uploading' || !media.uploadId) return mediaSummary(media);
  const arrived = new Set((await objects.listParts(media.uploadId)).map((part) => part.number));
  const { uploadId } = media;
  const straight = (number: number, size: number): Promise<string | undefined> =>
    objects.partAddress(uploadId, { number, size }, { seconds: addressSeconds });
  const address = `/api/v1/sites/${media.siteId}/media/${media.mediaId}`;
  return {
    ...mediaSummary(media),
    upload: {
      partSize,
      parts: await Promise.all(
        uploadParts(media.size, partSize).map(async ({ number, size }) => ({
          number,
          size,
          method: 'PUT' as const,
          url: (arrived.has(number) ? undefined : await straight(number, size)) ?? `${address}/parts/${number}`,
          headers: { 'content-type': 'application/octet-stream' },
          arrived: arrived.has(number),
        })),
      ),
      complete: `${address}/complete`,
    },
  };
};

/** A text that uses a file. */
export const useAnswer = ({ article, live, working }: MediaUse) => {
  const content = (article.working ?? article.live)?.content;
  return {
    articleId: article.articleId,
    title: content?.title ?? '',
    columnId: content?.columnId ?? '',
    status: statusOf(article),
    live,
    working,
    url: article.live?.url ?? null,
  };
};
