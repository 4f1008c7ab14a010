import type { Services } from '#functions/composition/services.ts';
import { renewPages } from '#functions/rendering/renewal/renew-pages.ts';

/** A file of the theme as it is served below `/assets/`. */
type Asset = { readonly name: string; readonly contentType: string; readonly bytes: Uint8Array };

/** What the pages load and what they are made with. */
export type ThemeEdition = { readonly edition: string; readonly assets: readonly Asset[] };

/**
 * Brings the store to the theme that this function carries: what pages load first, then the pages. Run every minute; does
 * nothing when it is there. Answers whether there was something to do.
 */
export const renewTheme = (
  services: Pick<Services, 'tables' | 'objects' | 'queue'>,
  { edition, assets }: ThemeEdition,
): Promise<boolean> =>
  renewPages(services, edition, async () => {
    for (const { name, contentType, bytes } of assets)
      await services.objects.put(`shared/assets/${name}`, bytes, {
        contentType,
        cacheControl: 'public, max-age=31536000, immutable',
      });
  });
