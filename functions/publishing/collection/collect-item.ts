import type { Services } from '#functions/composition/services.ts';
import { createArticle } from '#functions/publishing/edition/create-article.ts';
import { type Actor, systemActor } from '#shared/domain/access/actor.ts';
import type { CollectedItem, Collector } from '#shared/domain/collection/collector.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SourceFetcher } from '#shared/ports/source-fetcher.ts';
import { CollectorRepository } from '#shared/repositories/collection/collector-repository.ts';
import { articleInputSchema } from '#shared/schemas/http/articles/article-input.ts';
import { fingerprint } from '#shared/text/collect/fingerprint.ts';
import { collectedBody, readHtmlBody, type SourceItem } from '#shared/text/collect/read-source.ts';
import { htmlPage } from '#shared/text/html/html-page.ts';
import { htmlText } from '#shared/text/html/html-text.ts';

type Ports = Pick<Services, 'tables' | 'objects' | 'clock' | 'ids'>;

/** Writes drafts into the one column and may do nothing else: whoever takes the draft up has had no hand in it. */
export const collectingActor = ({ name, siteId, columnId }: Collector): Actor => ({
  ...systemActor,
  name: `自动采集：${name}`,
  grants: [{ role: 'collector', actions: ['article.write'], siteId, columnId }],
});

const failed = (item: CollectedItem, reason: string): CollectedItem => ({ ...item, result: 'failed', reason });

/** Title and text of an item: from the list where that holds it, else from its own page. */
export const readItem = async (
  fetcher: SourceFetcher,
  { rules }: Pick<Collector, 'rules'>,
  item: Pick<SourceItem, 'url' | 'title' | 'html'>,
): Promise<
  { readonly title: string; readonly html: string; readonly source: string } | { readonly reason: string }
> => {
  if (item.html !== '' && rules.body === undefined) return { title: item.title, html: item.html, source: '' };
  const fetched = await fetcher.fetch(item.url);
  if (fetched.kind !== 'fetched') return { reason: `${fetched.kind} ${fetched.reason}` };
  const page = htmlPage(fetched.text);
  const html = rules.body === undefined ? page.html : readHtmlBody(fetched.text, rules.body);
  return html === '' ? { reason: 'no text' } : { title: item.title || page.title, html, source: page.source };
};

/** Makes a draft of one item, unless the site has it already by its address or its text. Never throws for what a source holds. */
export const collectItem = async (
  ports: Ports,
  fetcher: SourceFetcher,
  collector: Collector,
  listed: SourceItem,
): Promise<CollectedItem> => {
  const { siteId, columnId, sourceName } = collector;
  const item: CollectedItem = { url: listed.url, title: listed.title, result: 'pending' };
  const collectors = new CollectorRepository(ports.tables);
  const known = await collectors.withOrigin(siteId, listed.url);
  if (known) return { ...item, result: 'duplicate', articleId: known };
  const read = await readItem(fetcher, collector, listed);
  if ('reason' in read) return failed(item, read.reason);
  const { html, leftOut } = collectedBody(read.html, listed.url);
  const print = fingerprint(read.title, htmlText(html));
  const same = await collectors.withFingerprint(siteId, print);
  if (same) return { ...item, title: read.title, result: 'duplicate', articleId: same };
  const input = articleInputSchema.safeParse({
    columnId,
    kind: 'news',
    title: read.title.slice(0, 200),
    body: html,
    source: { kind: 'repost', name: (read.source || sourceName).slice(0, 200), url: listed.url },
  });
  if (!input.success) return failed(item, input.error.issues.map(({ path }) => path.join('.')).join(', '));
  try {
    const actor = collectingActor(collector);
    const { articleId } = await createArticle(ports, { siteId, input: input.data, actor, origin: listed.url });
    await ports.tables.transact([collectors.putFingerprint(siteId, print, articleId)]);
    return { ...item, title: read.title, result: 'created', articleId, picturesLeftOut: leftOut };
  } catch (error) {
    if (error instanceof DomainError) return failed(item, error.code);
    throw error;
  }
};
