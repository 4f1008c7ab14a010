import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import { wrote } from '#functions/rendering/worker/store-reads.ts';
import type { PageKey } from '#shared/domain/page/page.ts';
import { ManifestRepository } from '#shared/repositories/page/manifest-repository.ts';

const tries = 10;
const longest = 500;

/** Notes on the manifest why the page could not be made, for the editor's screen; the next good render clears it. */
export const recordFailure = async (
  { tables, clock }: Pick<RenderingServices, 'tables' | 'clock'>,
  page: PageKey,
  reason: string,
): Promise<void> => {
  const manifests = new ManifestRepository(tables);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const manifest = await manifests.find(page);
    if (!manifest) return;
    const failure = {
      at: clock.now().toISOString(),
      reason: reason.slice(0, longest),
      attempts: (manifest.failure?.attempts ?? 0) + 1,
    };
    if (await wrote(tables, manifests.put({ ...manifest, version: manifest.version + 1, failure }))) return;
  }
};
