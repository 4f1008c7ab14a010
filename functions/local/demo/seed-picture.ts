import type { Services } from '#functions/composition/services.ts';
import type { DemoImage } from '#functions/local/demo/content/types.ts';
import { renderScene } from '#functions/local/demo/images/render-scene.ts';
import { storeFile } from '#functions/media/store-file.ts';
import type { MediaRef } from '#shared/domain/article/article.ts';
import { MediaRepository } from '#shared/repositories/media/media-repository.ts';

/** The drawn picture as a file of the site, made once for each scene. */
export const seedPicture = async (services: Services, siteId: string, image: DemoImage): Promise<MediaRef> => {
  const mediaId = `demo-${image.svgScene.replace(/[^0-9A-Za-z-]/g, '-')}`;
  const known = await new MediaRepository(services.tables).find(siteId, mediaId);
  const media =
    known?.status === 'ready'
      ? known
      : await storeFile(services, {
          siteId,
          mediaId,
          fileName: `${mediaId}.jpg`,
          bytes: await renderScene(image.svgScene),
          alt: image.alt,
          by: 'demonstration',
        });
  return {
    mediaId,
    fileName: media.fileName,
    contentType: media.contentType,
    size: media.size,
    alt: image.alt,
    caption: image.caption,
  };
};
