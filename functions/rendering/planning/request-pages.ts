import { createHash } from 'node:crypto';
import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import type { PageKey, PageManifest, PageSpec } from '#shared/domain/page/page.ts';
import type { OutgoingMessage } from '#shared/ports/job-queue.ts';
import { ConditionFailed } from '#shared/ports/table-store.ts';
import { ManifestRepository } from '#shared/repositories/page/manifest-repository.ts';
import type { RenderMessage } from '#shared/schemas/events/page-messages.ts';

/** A page to be made (again). A key alone asks for a page that has a manifest; a spec begins one where there is none. */
export type PageRequest = (PageKey | PageSpec) & { readonly urgent: boolean };

const pagesPerTransaction = 40;
const tries = 50;
const pagesPerMessage = { urgent: 5, later: 25 };

const isSpec = (request: PageKey | PageSpec): request is PageSpec => 'kind' in request;

const next = (known: PageManifest | undefined, { urgent, ...request }: PageRequest): PageManifest | undefined => {
  if (known) return { ...known, ...request, version: known.version + 1, requested: known.requested + 1 };
  return isSpec(request) ? { ...request, version: 1, state: 'live', requested: 1, rendered: 0, reads: [] } : undefined;
};

const merge = (requests: readonly PageRequest[]): readonly PageRequest[] => {
  const merged = new Map<string, PageRequest>();
  for (const request of requests) {
    const name = `${request.siteId} ${request.path}`;
    const known = merged.get(name);
    merged.set(name, { ...known, ...request, urgent: request.urgent || (known?.urgent ?? false) });
  }
  return [...merged.values()];
};

/** Counts each page's `requested` up by one; answers the manifests as they are then. */
const countUp = async (
  manifests: ManifestRepository,
  tables: RenderingServices['tables'],
  requests: readonly PageRequest[],
): Promise<readonly PageManifest[]> => {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const known = await manifests.findMany(requests);
    const wanted = requests.flatMap((request, n) => next(known[n], request) ?? []);
    if (wanted.length === 0) return [];
    try {
      await tables.transact(wanted.flatMap((manifest) => manifests.put(manifest)));
      return wanted;
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
      // Workers commit all the time: alone, a page rarely meets one twice.
      if (requests.length > 1)
        return (await Promise.all(requests.map((one) => countUp(manifests, tables, [one])))).flat();
    }
  }
  throw new Error(`${requests.length} pages changed at every one of ${tries} tries`);
};

const message = (pages: readonly PageKey[]): string =>
  JSON.stringify({ pages: pages.map(({ siteId, path }) => ({ siteId, path })) } satisfies RenderMessage);

/** A page that many changes touch goes alone, so that a message that waits already stands for all of them. */
const messages = (pages: readonly PageManifest[], size: number): readonly OutgoingMessage[] => {
  const articles = pages.filter(({ kind }) => kind === 'article');
  const chunks = Array.from({ length: Math.ceil(articles.length / size) }, (_, n) =>
    articles.slice(n * size, (n + 1) * size),
  );
  const others = pages.filter(({ kind }) => kind !== 'article').map((page) => [page]);
  return [...others, ...chunks].map((chunk) => {
    const body = message(chunk);
    return { body, coalesceKey: createHash('sha256').update(body).digest('base64url') };
  });
};

/** Asks for pages: each is counted up once, then jobs are sent. Asking again is harmless. */
export const requestPages =
  ({ tables, queue }: Pick<RenderingServices, 'tables' | 'queue'>) =>
  async (requests: readonly PageRequest[]): Promise<number> => {
    const manifests = new ManifestRepository(tables);
    const merged = merge(requests);
    let count = 0;
    for (const urgent of [true, false]) {
      const wanted = merged.filter((request) => request.urgent === urgent);
      for (let start = 0; start < wanted.length; start += pagesPerTransaction) {
        const asked = await countUp(manifests, tables, wanted.slice(start, start + pagesPerTransaction));
        count += asked.length;
        if (urgent) await queue.send('renderHigh', messages(asked, pagesPerMessage.urgent));
        else await queue.send('renderLow', messages(asked, pagesPerMessage.later));
      }
    }
    return count;
  };
