import type { MediaRef } from '#shared/domain/article/article.ts';
import { mediaObjectKey } from '#shared/domain/media/media.ts';
import type { ObjectStore } from '#shared/ports/object-store.ts';

/** The text of one attachment by place (`第 3 页`, `工作表“名单” B12`), as the upload extracted it. */
export type AttachmentText = {
  readonly name: string;
  readonly places: readonly { readonly place: string; readonly text: string }[];
};

/** The texts of attachments; one without extracted text is left out. */
export const attachmentPlaces = async (
  objects: ObjectStore,
  siteId: string,
  attachments: readonly MediaRef[],
): Promise<readonly AttachmentText[]> => {
  const texts = await Promise.all(
    attachments.map((attachment) => objects.get(mediaObjectKey.text(siteId, attachment.mediaId))),
  );
  return attachments.flatMap((attachment, index) => {
    const text = texts[index];
    return text
      ? [
          {
            name: attachment.fileName,
            places: JSON.parse(new TextDecoder().decode(text.body)) as AttachmentText['places'],
          },
        ]
      : [];
  });
};
