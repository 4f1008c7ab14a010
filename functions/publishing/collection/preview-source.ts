import type { Services } from '#functions/composition/services.ts';
import { readItem } from '#functions/publishing/collection/collect-item.ts';
import { listSource } from '#functions/publishing/collection/collect-step.ts';
import { assertCollects, assertSource } from '#functions/publishing/collection/manage-collector.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import type { Collector } from '#shared/domain/collection/collector.ts';
import { collectedBody } from '#shared/text/collect/read-source.ts';
import { sanitiseHtml } from '#shared/text/html/sanitise-html.ts';

const shown = 10;

/** What a collector would find now, and its first text as it would be drafted; saves nothing. @throws DomainError not-found, forbidden, input-invalid, transition-refused */
export const previewSource =
  (ports: Pick<Services, 'sourceFetcher'>) =>
  async (actor: Actor, siteId: string, source: Pick<Collector, 'kind' | 'url' | 'rules'>) => {
    authorise(actor, 'column.manage', { siteId });
    await assertSource(ports, source);
    const fetcher = assertCollects(ports);
    const listed = await listSource(fetcher, { ...source, maxItems: shown });
    if ('reason' in listed) return { reason: listed.reason, items: [] };
    const items = listed.items.map(({ url, title, date }) => ({ url, title, date }));
    const [head] = listed.items;
    if (!head) return { items };
    const read = await readItem(fetcher, source, head);
    if ('reason' in read) return { items, first: { title: head.title, html: '', reason: read.reason } };
    const { html } = sanitiseHtml(collectedBody(read.html, head.url).html);
    return { items, first: { title: read.title, html } };
  };
