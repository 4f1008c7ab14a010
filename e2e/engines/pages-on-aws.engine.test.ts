import { expect, test } from 'vitest';
import { demoOffice } from '#functions/local/demo/seed-sites.ts';
import { createArticle } from '#functions/publishing/edition/create-article.ts';
import { submitArticle } from '#functions/publishing/life/submit-article.ts';
import { withdrawArticle } from '#functions/publishing/life/withdraw-article.ts';
import { rebuildPages } from '#functions/rendering/repair/rebuild-pages.ts';
import { themedServices } from '#functions/rendering/themed-services.ts';
import { decideReview } from '#functions/review/decide-review.ts';
import { launchSite } from '#functions/sites/site/launch-site.ts';
import { provisionSite } from '#functions/sites/site/provision-site.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';
import { articleInputSchema } from '#shared/schemas/http/articles/article-input.ts';
import { loadBaseTheme } from '../../web/theme/base-theme.ts';
import { startWork } from './cluster-work.ts';
import { exportedLines, openAws, openLocal, type TransferPlace, takeIn } from './transfer-files.ts';

const minutes = 60_000;

/** One public address for the cluster, wherever it runs. */
const underOneBase = ({ services, ...place }: TransferPlace): TransferPlace => {
  const bases = {
    mode: 'production',
    adminOrigin: 'https://desk.yunlan.example',
    portalBase: 'https://{domain}',
    derivedBase: 'https://{domain}',
  } as const;
  return { ...place, services: { ...services, config: { ...services.config, ...bases } } };
};

const person = (role: string) =>
  actorWith([{ role, siteId: 'jyj' }], { accountId: `${role}.jyj`, username: `${role}.jyj`, name: role });

const putSite = async ({ services }: TransferPlace, siteId: 'portal' | 'jyj', number: number): Promise<void> => {
  const portal = siteId === 'portal';
  const news = { name: { zh: '动态', en: 'News' }, type: '工作动态' } as const;
  const base = ['dwgk', 'zcfg', 'bszn', 'gzdt'].map((columnId) => ({ ...news, columnId, base: true }));
  await provisionSite(services)(demoOffice, {
    siteId,
    kind: portal ? 'portal' : 'department',
    name: { zh: portal ? '云澜市人民政府' : '云澜市教育局', en: siteId },
    domain: `${portal ? 'www' : siteId}.yunlan.gov.cn`,
    identificationCode: `999900000${number}`,
    filings: { icp: `澜ICP备00000001号-${number}`, policeRecord: `9999000000000${number}` },
    unit: { name: siteId, address: '澜江大道', phone: '0000-8210001', email: 'x@yunlan.gov.cn', hours: '工作日' },
    columns: portal
      ? [...base, { ...news, columnId: 'bmdt' }]
      : [...base, { ...news, columnId: 'news', mounts: [{ siteId: 'portal', columnId: 'bmdt' }] }],
  });
  await launchSite(services)(demoOffice, siteId);
};

const publish = async ({ services }: TransferPlace, title: string, columnId: string): Promise<string> => {
  const input = articleInputSchema.parse({
    columnId,
    kind: 'news',
    title,
    body: `<h2>一、总体要求</h2><p>${title}𠮷。</p><table><tbody><tr><td>甲</td><td>乙</td></tr></tbody></table>`,
    source: '云澜市教育局',
  });
  const { articleId } = await createArticle(services, { siteId: 'jyj', input, actor: person('officer') });
  const target = { siteId: 'jyj', articleId };
  await submitArticle(services, { ...target, actor: person('officer') });
  const decision = { decision: 'approve', comment: '同意' } as const;
  for (const stage of ['first', 'second', 'final'])
    await decideReview(services, { ...target, decision, actor: person(stage) });
  return articleId;
};

/** Makes every page and answers each by its key, as text that shows every byte. */
const pagesOf = async ({ services }: TransferPlace): Promise<ReadonlyMap<string, string>> => {
  const rendering = themedServices(services, loadBaseTheme().sources);
  const work = startWork(services, rendering);
  try {
    await rebuildPages(rendering)();
    await work.rest(3 * minutes);
  } finally {
    await work.stop();
  }
  const pages = new Map<string, string>();
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const listed = await services.objects.list('', { limit: 1000, cursor });
    for (const { key } of listed.objects)
      if (/^[^/]+\/pages\//.test(key))
        pages.set(key, Buffer.from((await services.objects.get(key))?.body ?? []).toString('latin1'));
    cursor = listed.cursor;
  }
  return new Map([...pages].sort(([left], [right]) => (left < right ? -1 : 1)));
};

test(
  '[OPS-04] [CNT-21] given a cluster of one machine, when it moves to the engines of the cloud and back, then its pages are the same byte for byte',
  async () => {
    const origin = underOneBase(await openLocal());
    await putSite(origin, 'portal', 1);
    await putSite(origin, 'jyj', 2);
    for (let n = 1; n <= 8; n += 1) await publish(origin, `关于第${n}号工作的通知`, n % 2 ? 'news' : 'gzdt');
    const articleId = await publish(origin, '后来撤下的通知', 'news');
    await withdrawArticle(origin.services, { siteId: 'jyj', articleId, actor: person('final'), reason: '内容有误' });
    const pages = await pagesOf(origin);
    expect(pages.size).toBeGreaterThan(20);
    expect(Buffer.from(pages.get('portal/pages/bmdt/index.html') ?? '', 'latin1').toString()).toContain('第7号');

    const cloud = underOneBase(await openAws());
    await takeIn(cloud, await exportedLines(origin));
    expect(await pagesOf(cloud)).toEqual(pages);

    const back = underOneBase(await openLocal());
    await takeIn(back, await exportedLines(cloud));
    expect(await pagesOf(back)).toEqual(pages);
  },
  10 * minutes,
);
