import type { Json } from '#shared/domain/json.ts';
import type { LinkFinding, LinkReport } from '#shared/domain/link/link.ts';
import type { ItemKey, TableStore, Write } from '#shared/ports/table-store.ts';
import { linkKeys } from '#shared/repositories/link/link-keys.ts';
import { queryAll } from '#shared/repositories/query-all.ts';
import { sha256 } from '#shared/text/digest.ts';

const put = (key: ItemKey, value: object, ttl?: number): Write => ({
  table: key.table,
  put: { pk: key.pk, sk: key.sk, version: 1, value: JSON.stringify(value), ttl },
});
const storedValue = <Value>(item: { readonly [name: string]: Json | undefined }): Value =>
  JSON.parse(String(item['value'])) as Value;

/** Why a link of a site is left alone. */
export type IgnoredLink = {
  readonly url: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
};

type Page<Value> = { readonly items: readonly Value[]; readonly cursor?: string | undefined };

/** Findings of the link checker, what it was told to ignore, and what it remembers for a while. */
export class LinkRepository {
  readonly #tables: TableStore;
  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  /** Findings of one page stand together. */
  static idOf(path: string, url: string): string {
    return `${sha256(path).slice(0, 12)}${sha256(url).slice(0, 20)}`;
  }

  async find(siteId: string, findingId: string): Promise<LinkFinding | undefined> {
    const item = await this.#tables.get(linkKeys.finding(siteId, findingId));
    return item && storedValue<LinkFinding>(item);
  }

  /** Findings (or links yet to be asked for) of a site, page by page. */
  async list(
    siteId: string,
    of: 'findings' | 'pending',
    limit: number,
    cursor?: string | undefined,
  ): Promise<Page<LinkFinding>> {
    const partition = of === 'findings' ? linkKeys.findings(siteId) : linkKeys.pendings(siteId);
    const page = await this.#tables.query({ table: 'content', partition, limit, cursor });
    return { items: page.items.map((item) => storedValue<LinkFinding>(item)), cursor: page.cursor };
  }

  put(finding: LinkFinding): Write {
    return put(linkKeys.finding(finding.siteId, finding.findingId), finding);
  }

  putPending(finding: LinkFinding): Write {
    return put(linkKeys.pending(finding.siteId, finding.findingId), finding);
  }

  remove(siteId: string, findingId: string, of: 'findings' | 'pending' = 'findings'): Write {
    const { table, pk, sk } = (of === 'findings' ? linkKeys.finding : linkKeys.pending)(siteId, findingId);
    return { table, delete: { pk, sk } };
  }

  /** Addresses the site leaves alone. */
  async ignored(siteId: string): Promise<ReadonlyMap<string, IgnoredLink>> {
    const items = await queryAll(this.#tables, { table: 'content', partition: linkKeys.ignoredAll(siteId) });
    return new Map(items.map((item) => storedValue<IgnoredLink>(item)).map((link) => [link.url, link]));
  }

  putIgnored(siteId: string, link: IgnoredLink): Write {
    return put(linkKeys.ignored(siteId, sha256(link.url)), link);
  }

  removeIgnored(siteId: string, url: string): Write {
    const { table, pk, sk } = linkKeys.ignored(siteId, sha256(url));
    return { table, delete: { pk, sk } };
  }

  /** What an address outside answered after `since`, for any site of the cluster. */
  async answer<Answer>(url: string, since: string): Promise<Answer | undefined> {
    const item = await this.#tables.get(linkKeys.answer(sha256(url)));
    const kept = item && storedValue<{ at: string; answer: Answer }>(item);
    return kept && kept.at > since ? kept.answer : undefined;
  }

  putAnswer(url: string, answer: object, at: string): Write {
    return put(linkKeys.answer(sha256(url)), { at, answer }, Math.floor(Date.parse(at) / 1000) + 86_400);
  }

  async report(siteId: string): Promise<LinkReport | undefined> {
    const item = await this.#tables.get(linkKeys.report(siteId));
    return item && storedValue<LinkReport>(item);
  }

  putReport(siteId: string, report: LinkReport): Write {
    return put(linkKeys.report(siteId), report);
  }

  async write(writes: readonly Write[]): Promise<void> {
    for (let start = 0; start < writes.length; start += 100)
      await this.#tables.transact(writes.slice(start, start + 100));
  }
}
