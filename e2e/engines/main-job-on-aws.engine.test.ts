import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedPeople } from '#functions/local/demo/seed-people.ts';
import { seedSites } from '#functions/local/demo/seed-sites.ts';
import { temporaryEnvironment } from '#shared/adapters/aws/testing/temporary-environment.ts';
import { pageBecomes, publicPage } from '../cluster/public-page.ts';
import { settled } from '../cluster/settled.ts';
import { type AnswerBody, type Staff, signIn } from '../cluster/staff.ts';
import { type AwsCluster, startAwsCluster } from './aws-cluster.ts';

const site = '/sites/jyj/articles';
const document = {
  columnId: 'gzdt',
  kind: 'news',
  title: '市教育局走访山区寄宿制学校食堂',
  body: '<p>近日，市教育局走访山区寄宿制学校，查看食堂管理和学生用餐。</p>',
  source: '云澜市教育局',
};
const minutes = 60_000;

describe('given a cluster on the engines of the cloud', () => {
  let cluster: AwsCluster;
  let closeEngines: () => Promise<void>;
  let people: Readonly<Record<'officer' | 'first' | 'second' | 'final' | 'auditor', Staff>>;

  beforeAll(async () => {
    const { env, close } = await temporaryEnvironment();
    closeEngines = close;
    cluster = await startAwsCluster(env);
    await seedSites(cluster.services);
    await seedPeople(cluster.services);
    await settled(cluster, 5 * minutes);
    const names = ['officer.jyj', 'first.jyj', 'second.jyj', 'final.jyj', 'auditor'];
    const [officer, first, second, final, auditor] = await Promise.all(
      names.map((name) => signIn(cluster.origin, name)),
    );
    people = { officer, first, second, final, auditor } as typeof people;
  }, 8 * minutes);
  afterAll(async () => {
    await cluster.close();
    await closeEngines();
  });

  const found = async (words: string): Promise<readonly string[]> => {
    const answer = await fetch(`${cluster.origin}/api/v1/search?q=${encodeURIComponent(words)}`);
    return ((await answer.json()) as AnswerBody).items.map(({ articleId }) => articleId);
  };
  const approve = async (articleId: string): Promise<AnswerBody> => {
    expect((await people.officer.post(`${site}/${articleId}/submit`, {})).status).toBe(200);
    const answers = [];
    for (const reviewer of [people.first, people.second, people.final])
      answers.push(await reviewer.post(`${site}/${articleId}/reviews`, { decision: 'approve', comment: '同意' }));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    return answers.at(-1)?.body as AnswerBody;
  };

  let articleId: string;
  let url: string;

  test(
    '[CNT-07] [CNT-18] [COL-08] when three people approved a text, then its page, its lists on both sites and the search show it',
    async () => {
      const created = await people.officer.post(site, document);
      expect(created.status).toBe(201);
      articleId = created.body.articleId;
      const approved = await approve(articleId);
      expect(approved.status).toBe('published');
      url = approved.url;
      const shows = ({ status, body }: { status: number; body: string }) =>
        status === 200 && body.includes(document.title);
      for (const [siteId, path] of [
        ['jyj', url],
        ['jyj', '/gzdt/'],
        ['jyj', '/'],
        ['portal', '/bmdt/'],
        ['portal', '/'],
      ] as const)
        await pageBecomes(cluster.port, siteId, path, shows, minutes);
      await settled(cluster, minutes);
      await expect.poll(() => found('山区寄宿制学校食堂'), { timeout: 5000 }).toEqual([articleId]);
    },
    3 * minutes,
  );

  test(
    '[CNT-31] when it is corrected, then readers see the old text until the new one is approved',
    async () => {
      const live = await people.officer.get(`${site}/${articleId}`);
      const corrected = { ...document, title: '市教育局走访山区学校食堂（更正）' };
      expect((await people.officer.put(`${site}/${articleId}`, corrected, live.body.version)).status).toBe(200);
      expect((await people.officer.put(`${site}/${articleId}`, corrected, live.body.version)).status).toBe(412);
      expect((await publicPage(cluster.port, 'jyj', url)).body).not.toContain('更正');
      await approve(articleId);
      await pageBecomes(cluster.port, 'portal', '/bmdt/', ({ body }) => body.includes('更正'), minutes);
    },
    3 * minutes,
  );

  test(
    '[CNT-24] [SEC-01] [SEC-02] when it is taken down, then it is gone everywhere and the audit proves itself',
    async () => {
      const down = await people.final.post(`${site}/${articleId}/takedown`, { reason: '内容有误' });
      expect(down.body.status).toBe('takenDown');
      expect((await publicPage(cluster.port, 'jyj', url)).status).not.toBe(200);
      expect(await found('山区学校食堂')).toEqual([]);
      for (const path of ['/bmdt/', '/'])
        await pageBecomes(cluster.port, 'portal', path, ({ body }) => !body.includes('更正'), minutes);
      await settled(cluster, minutes);
      const verdict = await people.auditor.post('/sites/jyj/audit/verification', {});
      expect(verdict.body.fault).toBeUndefined();
      expect(verdict.body.sealed).toBeGreaterThan(0);
      const health = (await (await fetch(`${cluster.origin}/healthz`)).json()) as { dead: number };
      expect(health.dead).toBe(0);
    },
    3 * minutes,
  );
});
