import type { Services } from '#functions/composition/services.ts';
import type { DemoImage } from '#functions/local/demo/content/types.ts';
import { renderScene } from '#functions/local/demo/images/render-scene.ts';
import { storeFile } from '#functions/media/store-file.ts';
import type { MediaRef } from '#shared/domain/article/article.ts';
import type { Media } from '#shared/domain/media/media.ts';
import { MediaRepository } from '#shared/repositories/media/media-repository.ts';

/** Draws the pictures of the articles, each scene once a site although many articles show it at the same time. */
export const pictureSeeder = (services: Services) => {
  const files = new Map<string, Promise<Media>>();

  const fileOf = async (siteId: string, mediaId: string, image: DemoImage): Promise<Media> => {
    const known = await new MediaRepository(services.tables).find(siteId, mediaId);
    if (known?.status === 'ready') return known;
    const bytes = await renderScene(image.svgScene);
    return storeFile(services, {
      siteId,
      mediaId,
      fileName: `${mediaId}.jpg`,
      bytes,
      alt: image.alt,
      caption: image.caption,
      by: 'demonstration',
    });
  };

  return async (siteId: string, image: DemoImage): Promise<MediaRef> => {
    const mediaId = `demo-${image.svgScene.replace(/[^0-9A-Za-z-]/g, '-')}`;
    const name = `${siteId}/${mediaId}`;
    const file = files.get(name) ?? fileOf(siteId, mediaId, image);
    files.set(name, file);
    const { fileName, contentType, size } = await file;
    return { mediaId, fileName, contentType, size, alt: image.alt, caption: image.caption };
  };
};
