import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type ClusterProcess, startClusterProcess } from '../cluster/cluster-process.ts';
import { pageBecomes, publicPage } from '../cluster/public-page.ts';
import { copyOfSeeded } from '../cluster/seeded-data.ts';
import { settled } from '../cluster/settled.ts';
import { type AnswerBody, type Staff, signIn } from '../cluster/staff.ts';

const site = '/sites/jyj/articles';
const document = {
  columnId: 'zcfg',
  kind: 'policyDocument',
  title: '云澜市教育局关于规范校园配餐管理的通知',
  body: '<p>各区县教育局，各直属学校：</p><p>为规范校园配餐管理，现就有关事项通知如下。</p><h2>一、落实陪餐制度</h2><p>学校负责人应当陪同学生用餐，并做好记录。</p>',
  source: '云澜市教育局',
  documentNumber: '云教发〔2026〕88号',
  issuedOn: '2026-11-20',
  openStage: 'execution',
};

/** Short names of the people of the story. */
type People = Readonly<Record<'officer' | 'first' | 'second' | 'final' | 'auditor', Staff>>;

const peopleOf = async (origin: string): Promise<People> => {
  const [officer, first, second, final, auditor] = await Promise.all(
    ['officer.jyj', 'first.jyj', 'second.jyj', 'final.jyj', 'auditor'].map((name) => signIn(origin, name)),
  );
  return { officer, first, second, final, auditor } as People;
};

const approve = async (
  people: People,
  articleId: string,
): Promise<{ readonly status: string; readonly url: string; readonly version: number }> => {
  let answer = await people.officer.post(`${site}/${articleId}/submit`, {});
  expect(answer.status).toBe(200);
  for (const reviewer of [people.first, people.second, people.final]) {
    answer = await reviewer.post(`${site}/${articleId}/reviews`, { decision: 'approve', comment: '同意' });
    expect(answer.status).toBe(200);
  }
  return answer.body;
};

describe('given a department of the demonstration cluster', () => {
  let seeded: ReturnType<typeof copyOfSeeded>;
  let cluster: ClusterProcess;
  let people: People;

  beforeAll(async () => {
    seeded = copyOfSeeded(inject('seededData'));
    cluster = await startClusterProcess(seeded.dataDir);
    people = await peopleOf(cluster.origin);
  });
  afterAll(async () => {
    await cluster.stop();
    seeded.remove();
  });

  let articleId: string;
  let url: string;
  const search = async (words: string, rest: string): Promise<Pick<AnswerBody, 'items'>> =>
    (await (await fetch(`${cluster.origin}/api/v1/search?q=${encodeURIComponent(words)}${rest}`)).json()) as AnswerBody;

  test('[CNT-07] [CNT-06] [SEC-02] when an officer writes a document, then nothing of it is public until three people approved it', async () => {
    const created = await people.officer.post(site, document);
    expect(created.status).toBe(201);
    articleId = created.body.articleId;
    expect((await people.officer.post(`${site}/${articleId}/publish`, {})).status).toBe(409);
    expect((await people.officer.post(`${site}/${articleId}/submit`, {})).status).toBe(200);
    expect((await people.final.post(`${site}/${articleId}/reviews`, { decision: 'approve', comment: '' })).status).toBe(
      403,
    );
    expect((await people.first.post(`${site}/${articleId}/reviews`, { decision: 'approve', comment: '' })).status).toBe(
      200,
    );
    expect(
      (await people.second.post(`${site}/${articleId}/reviews`, { decision: 'approve', comment: '' })).status,
    ).toBe(200);
    await settled(cluster);
    for (const path of ['/', '/zcfg/'])
      expect((await publicPage(cluster.port, 'jyj', path)).body).not.toContain(document.title);
  });

  test('[CNT-18] [CNT-21] [CLU-01] when the last approves, then its page and every list show it', async () => {
    const approved = await people.final.post(`${site}/${articleId}/reviews`, {
      decision: 'approve',
      comment: '同意发布',
    });
    expect(approved.body.status).toBe('published');
    url = approved.body.url;
    await pageBecomes(
      cluster.port,
      'jyj',
      url,
      ({ status, body }) => status === 200 && body.includes('云教发〔2026〕88号'),
    );
    await pageBecomes(cluster.port, 'jyj', '/zcfg/', ({ body }) => body.includes(document.title));
    await pageBecomes(cluster.port, 'jyj', '/', ({ body }) => body.includes(document.title));
  });

  test('[COL-08] [CLU-09] when news of a mounted column are published, then the portal shows them within a second and search finds them', async () => {
    const waited: number[] = [];
    // What else the machine does only adds to what it takes: the quickest tells.
    while (waited.length < 5 && Math.min(...waited, Number.POSITIVE_INFINITY) >= 1000) {
      const title = `市教育局走访山区寄宿制学校食堂（之${waited.length + 1}）`;
      const news = { ...document, columnId: 'gzdt', kind: 'news', title, documentNumber: undefined };
      const { articleId: newsId } = (await people.officer.post(site, news)).body;
      const { url: newsUrl } = await approve(people, newsId);
      const approvedAt = performance.now();
      for (const path of ['/bmdt/', '/'])
        await pageBecomes(cluster.port, 'portal', path, ({ body }) => body.includes(title));
      waited.push(performance.now() - approvedAt);
      expect((await publicPage(cluster.port, 'portal', '/bmdt/')).body).toContain(
        `http://jyj.localhost:${cluster.port}${newsUrl}`,
      );
      await expect
        .poll(async () => (await search(title, '')).items)
        .toContainEqual(expect.objectContaining({ articleId: newsId, siteId: 'jyj' }));
    }
    expect(Math.min(...waited)).toBeLessThan(1000);
  });

  test('[CNT-31] when a published document is corrected, then readers see the old text until the new one is approved', async () => {
    const live = await people.officer.get(`${site}/${articleId}`);
    const corrected = {
      ...document,
      title: '云澜市教育局关于规范校园配餐管理的通知（修订）',
      body: document.body.replace('做好记录', '做好记录备查'),
    };
    const saved = await people.officer.put(`${site}/${articleId}`, corrected, live.body.version);
    expect(saved.body).toMatchObject({ status: 'published', working: { status: 'draft' } });
    expect((await publicPage(cluster.port, 'jyj', url)).body).not.toContain('备查');
    expect((await people.officer.put(`${site}/${articleId}`, corrected, live.body.version)).status).toBe(412);
    await approve(people, articleId);
    await pageBecomes(cluster.port, 'jyj', url, ({ body }) => body.includes('做好记录备查'));
    await pageBecomes(cluster.port, 'jyj', '/zcfg/', ({ body }) => body.includes('（修订）'));
    await expect
      .poll(async () => (await search('云教发〔2026〕88号', '&site=jyj')).items[0])
      .toMatchObject({ articleId, title: '云澜市教育局关于规范校园配餐管理的通知（修订）' });
  });

  test('[OPS-09] when the process is killed amid approvals, then all that was answered is there after the next start and pages converge', async () => {
    const accepted: { readonly articleId: string; readonly title: string }[] = [];
    const flood = async (lane: number): Promise<void> => {
      for (let turn = 0; ; turn += 1) {
        const title = `应急演练通知第${lane}组第${turn}号`;
        const created = await people.officer.post(site, {
          ...document,
          columnId: 'tzgg',
          kind: 'notice',
          title,
          documentNumber: undefined,
        });
        const done = await approve(people, created.body.articleId);
        if (done.status === 'published') accepted.push({ articleId: created.body.articleId, title });
      }
    };
    const lanes = [1, 2, 3].map((lane) => flood(lane).catch(() => undefined));
    // Amid the work, whatever the machine makes of it: some are through, each lane is under way.
    await expect.poll(() => accepted.length).toBeGreaterThan(5);
    await cluster.kill();
    await Promise.all(lanes);

    cluster = await startClusterProcess(seeded.dataDir);
    people = await peopleOf(cluster.origin);
    for (const { articleId: id, title } of accepted) {
      const read = await people.officer.get(`${site}/${id}`);
      expect(read.body).toMatchObject({ status: 'published', title });
      await pageBecomes(cluster.port, 'jyj', read.body.url, ({ body }) => body.includes(title), 30_000);
    }
    const newest = accepted.at(-1)?.title ?? '';
    await pageBecomes(cluster.port, 'portal', '/tzgg/', ({ body }) => body.includes(newest), 30_000);
    const verdict = await people.auditor.post('/sites/jyj/audit/verification', {});
    expect(verdict.body.fault).toBeUndefined();
    expect(verdict.body.sealed).toBeGreaterThan(0);
  });

  test('[CNT-24] [SEC-01] when it is taken down, then it is gone everywhere at once and its address says so', async () => {
    const down = await people.final.post(`${site}/${articleId}/takedown`, { reason: '内容有误' });
    expect(down.body.status).toBe('takenDown');
    expect((await publicPage(cluster.port, 'jyj', url)).status).not.toBe(200);
    const found = await search('云教发〔2026〕88号', '&site=jyj');
    expect(found.items.map((item) => item.articleId)).not.toContain(articleId);
    await pageBecomes(cluster.port, 'jyj', '/zcfg/', ({ body }) => !body.includes('（修订）'));
    await pageBecomes(cluster.port, 'jyj', '/', ({ body }) => !body.includes('（修订）'));
    await pageBecomes(cluster.port, 'jyj', url, ({ status, body }) => status === 410 && !body.includes('做好记录'));
  });
});
