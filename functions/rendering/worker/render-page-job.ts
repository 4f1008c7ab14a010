import { TableDataReader } from '#functions/rendering/reader/table-data-reader.ts';
import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import { type MadePage, makePage } from '#functions/rendering/worker/make-page.ts';
import { readsSteps, storeReads, wrote } from '#functions/rendering/worker/store-reads.ts';
import type { PageKey, PageManifest } from '#shared/domain/page/page.ts';
import { pageObjectKey } from '#shared/domain/page/page-path.ts';
import { isListedKind } from '#shared/domain/page/plan/sitemap-part.ts';
import { readsCovered } from '#shared/domain/page/reads/reads-difference.ts';
import { uniteReads } from '#shared/domain/page/reads/unite-reads.ts';
import { PreconditionFailed } from '#shared/ports/object-store.ts';
import { ManifestRepository } from '#shared/repositories/page/manifest-repository.ts';

/** `dropped`: nothing was to be done. `unchanged`: made again, shows the same. `listed`: whether sitemap.xml must follow. */
export type PageOutcome = {
  readonly did: 'dropped' | 'unchanged' | 'written' | 'removed';
  readonly listed: boolean;
  /** Whether caches may still keep what stood there before. */
  readonly replaced: boolean;
};

const tries = 20;
const dropped: PageOutcome = { did: 'dropped', listed: false, replaced: false };

/** Browsers and edges ask again after 30 s. */
const cacheControl = 'public, max-age=0, s-maxage=30';

/**
 * One page from its request to its commit. Why no older render survives a newer one: what is written replaces only the object
 * that was seen before the data was read (`base`), so what replaces is always of later data than what is replaced; the commit
 * holds only if nobody asked for the page meanwhile; and whoever wrote without committing (`owes`) goes on until a commit
 * holds, in this process or, after a crash, when its message comes again (`distrust`).
 */
export class PageJob {
  readonly #services: RenderingServices;
  readonly #manifests: ManifestRepository;
  readonly #key: PageKey;
  readonly #object: string;
  /** Entity tag of the object as last seen, where it is not the manifest's. */
  #base: { readonly etag: string | undefined } | undefined;
  #owes = false;

  constructor(services: RenderingServices, key: PageKey) {
    this.#services = services;
    this.#manifests = new ManifestRepository(services.tables);
    this.#key = key;
    this.#object = pageObjectKey(key.siteId, key.path);
  }

  /** Holds the stored object against the manifest; for a message whose first receiver may have died between the two. */
  async distrust(): Promise<void> {
    const head = await this.#services.objects.head(this.#object);
    const manifest = await this.#manifests.find(this.#key);
    if (head?.etag === manifest?.etag) return;
    this.#base = { etag: head?.etag };
    this.#owes = true;
  }

  /** @throws what the renderer or the stores throw; the page is then still behind */
  async run(first?: {
    readonly manifest: PageManifest | undefined;
    readonly reader: TableDataReader;
  }): Promise<PageOutcome> {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const given = attempt === 0 ? first : undefined;
      const manifest = given ? given.manifest : await this.#manifests.find(this.#key);
      if (!manifest || (manifest.rendered >= manifest.requested && !this.#owes)) return dropped;
      // Behind the manifest and `#base`: the reader must see every change that either has seen.
      const reader = given?.reader ?? new TableDataReader(this.#services);
      const made = await makePage(this.#services, manifest, reader);
      if (!readsCovered(manifest.reads, made.reads)) {
        await storeReads(this.#services.tables, this.#manifests, manifest, uniteReads(manifest.reads, made.reads));
        continue;
      }
      const etag = await this.#bringStore(manifest, made);
      if (etag === 'again') continue;
      const outcome = await this.#commit(manifest, made, etag.etag);
      if (outcome) return outcome;
    }
    throw new Error(`page ${this.#object} changed at every one of ${tries} tries`);
  }

  /** Makes the store hold what was made, if the page is still as the manifest says; answers the object's entity tag. */
  async #bringStore(
    manifest: PageManifest,
    { fate, content }: MadePage,
  ): Promise<'again' | { etag: string | undefined }> {
    const base = this.#base ? this.#base.etag : manifest.etag;
    const known = this.#owes || base !== manifest.etag ? undefined : manifest.hash;
    if (fate.state === 'live' && content && known === content.hash) return { etag: base };
    if (fate.state !== 'live' && base === undefined) return this.#assureAbsent();
    if ((await this.#manifests.find(this.#key))?.version !== manifest.version) return 'again';
    try {
      const etag = fate.state === 'live' && content ? await this.#put(content, base) : await this.#delete(base);
      this.#base = { etag };
      this.#owes = true;
      return { etag };
    } catch (error) {
      if (!(error instanceof PreconditionFailed)) throw error;
      this.#base = { etag: (await this.#services.objects.head(this.#object))?.etag };
      return 'again';
    }
  }

  async #put({ bytes, contentType }: NonNullable<MadePage['content']>, base: string | undefined): Promise<string> {
    const condition = base === undefined ? ({ ifAbsent: true } as const) : { ifMatch: base };
    const head = await this.#services.objects.put(this.#object, bytes, { contentType, cacheControl, if: condition });
    return head.etag;
  }

  async #delete(base: string | undefined): Promise<undefined> {
    await this.#services.objects.delete(this.#object, { ifMatch: base });
  }

  /** A first render that has not committed may have put an object no manifest knows. */
  async #assureAbsent(): Promise<'again' | { etag: undefined }> {
    const head = await this.#services.objects.head(this.#object);
    if (!head) return { etag: undefined };
    this.#base = { etag: head.etag };
    this.#owes = true;
    return 'again';
  }

  async #commit(before: PageManifest, made: MadePage, etag: string | undefined): Promise<PageOutcome | undefined> {
    const { fate, content, shownAt } = made;
    const narrow = readsSteps(before.reads, made.reads).length <= 1;
    const after: PageManifest = {
      ...before,
      version: before.version + 1,
      state: fate.state,
      rendered: before.requested,
      hash: content?.hash,
      etag,
      redirectTo: fate.state === 'redirect' ? fate.to : undefined,
      reads: narrow ? made.reads : before.reads,
      failure: undefined,
      renderedAt: this.#services.clock.now().toISOString(),
      shownAt,
    };
    const rows = narrow ? this.#manifests.putReads(before, made.reads) : [];
    const { tables } = this.#services;
    if (!(await wrote(tables, [...this.#manifests.put(after), ...rows]))) return undefined;
    if (!narrow) await storeReads(tables, this.#manifests, after, made.reads);
    const appeared = (before.hash === undefined) !== (after.hash === undefined);
    const listed = isListedKind(before.kind) && (appeared || before.shownAt !== after.shownAt);
    const did = before.hash === after.hash && !this.#owes ? 'unchanged' : content ? 'written' : 'removed';
    const replaced = before.etag !== undefined && before.etag !== etag;
    return { did, listed, replaced };
  }
}
