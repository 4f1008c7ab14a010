import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ClusterProcess, startClusterProcess } from '../cluster/cluster-process.ts';
import { commandLine } from '../cluster/command-line.ts';
import { pageBecomes, publicPage } from '../cluster/public-page.ts';
import { type Staff, signIn } from '../cluster/staff.ts';

const sites = ['portal', 'jy', 'ws', 'nyt', 'mz'] as const;
const names = { portal: '青澜县人民政府', jy: '教育局', ws: '卫生健康局', nyt: '农业农村局', mz: '民政局' } as const;
const departments = sites.filter((siteId) => siteId !== 'portal');

const siteOf = (siteId: (typeof sites)[number], number: number) => ({
  siteId,
  kind: siteId === 'portal' ? 'portal' : 'department',
  name: { zh: siteId === 'portal' ? names.portal : `青澜县${names[siteId]}`, en: siteId },
  domain: `${siteId === 'portal' ? 'www' : siteId}.qinglan.gov.cn`,
  identificationCode: `999910000${number}`,
  filings: { icp: `澜ICP备00000009号-${number}`, policeRecord: `9999100000000${number}` },
  unit: {
    name: names[siteId],
    address: '青澜县县前街1号',
    phone: '0000-8310001',
    email: `${siteId}@qinglan.gov.cn`,
    hours: '工作日 9:00—17:00',
  },
});

/** As a list of service items hands them over: a name, and a text a section. */
const services = [
  { name: '高龄津贴申领', 受理条件: '本县户籍，年满八十周岁。', 申请材料: '身份证、银行卡。', 收费标准: '不收费' },
  { name: '结婚登记', 受理条件: '男女双方自愿。', 申请材料: '双方身份证、户口簿。', 收费标准: '不收费' },
  {
    name: '临时救助申请',
    受理条件: '因病因灾生活困难家庭可获补助。',
    申请材料: '申请书、收入证明。',
    收费标准: '不收费',
  },
] as const;

describe('given an empty machine in a county', () => {
  const root = mkdtempSync(join(tmpdir(), 'zhanqun-county-'));
  const dataDir = join(root, 'data');
  let cluster: ClusterProcess;
  let office: Staff;

  beforeAll(async () => {
    cluster = await startClusterProcess(dataDir, { DEMO: 'off' });
  });
  afterAll(async () => {
    await cluster.stop();
    rmSync(root, { recursive: true, force: true });
  });

  /** An account made at the machine, its first password changed by its owner as the desk demands. */
  const enter = async (username: string, ...grants: readonly (readonly string[])[]): Promise<Staff> => {
    const made = (await commandLine(dataDir, 'user', 'add', username, '--name', username, '--unit', '县政府办')) as {
      readonly initialPassword: string;
    };
    for (const grant of grants) await commandLine(dataDir, 'user', 'grant', username, ...grant);
    const first = await signIn(cluster.origin, username, made.initialPassword);
    expect((await first.get('/sites')).status).toBe(403);
    const password = 'Mountain*2027-ql';
    const changed = await first.post('/session/password', { currentPassword: made.initialPassword, password });
    expect(changed.status).toBe(200);
    return signIn(cluster.origin, username, password);
  };

  test('[CLU-19] [CLU-02] when one office sets up the portal and four departments, then all five are online and know of each other', async () => {
    expect((await publicPage(cluster.port, 'portal', '/')).status).toBe(404);
    office = await enter('wang.office', ['office'], ['siteadmin']);
    for (const [at, siteId] of sites.entries()) {
      const created = await office.post('/sites', siteOf(siteId, at + 1));
      expect([created.status, created.body]).toEqual([201, expect.objectContaining({ siteId })]);
      expect((await office.post(`/sites/${siteId}/launch`, {})).body).toMatchObject({ status: 'live' });
    }
    for (const siteId of sites)
      await pageBecomes(
        cluster.port,
        siteId,
        '/',
        ({ status, body }) => status === 200 && body.includes(siteOf(siteId, 1).name.zh),
        15_000,
      );
    const knowsAll = ({ body }: { readonly body: string }): boolean =>
      departments.every((siteId) => body.includes(`http://${siteId}.localhost:${cluster.port}/`));
    await pageBecomes(cluster.port, 'portal', '/', knowsAll, 15_000);
  });

  test('[CLU-19] [COL-08] when the portal’s column of all departments shows theirs, then what a department’s own people publish stands there and is found', async () => {
    for (const siteId of departments) {
      const mounted = await office.patch(`/sites/${siteId}/columns/gzdt`, {
        mounts: [{ siteId: 'portal', columnId: 'bmdt' }],
      });
      expect(mounted.body).toMatchObject({ mounts: [{ siteId: 'portal', columnId: 'bmdt', state: 'approved' }] });
    }
    const officer = await enter('li.officer', ['officer', '--site', 'nyt']);
    const reviewers: Staff[] = [];
    for (const role of ['first', 'second', 'final'])
      reviewers.push(await enter(`zhao.${role}`, [role, '--site', 'nyt'], [role, '--site', 'mz']));

    const path = '/sites/nyt/articles';
    const written = await officer.post(path, {
      columnId: 'gzdt',
      kind: 'news',
      title: '全县春耕备耕农资供应充足',
      body: '<p>县农业农村局走访农资门店，种子、化肥供应充足。</p>',
      source: '青澜县农业农村局',
    });
    expect([written.status, written.body]).toEqual([201, expect.anything()]);
    const { articleId } = written.body;
    expect((await officer.post(`${path}/${articleId}/submit`, {})).status).toBe(200);
    let url = '';
    for (const reviewer of reviewers) {
      const decided = await reviewer.post(`${path}/${articleId}/reviews`, { decision: 'approve', comment: '同意' });
      expect(decided.status).toBe(200);
      url = decided.body.url;
    }
    for (const [siteId, at] of [
      ['nyt', url],
      ['nyt', '/gzdt/'],
      ['portal', '/bmdt/'],
    ] as const)
      await pageBecomes(cluster.port, siteId, at, ({ body }) => body.includes('春耕备耕'), 10_000);
    const found = async () =>
      (
        (await (await fetch(`${cluster.origin}/api/v1/search?q=${encodeURIComponent('农资供应')}`)).json()) as {
          readonly items: readonly { readonly articleId: string }[];
        }
      ).items.map((item) => item.articleId);
    await expect.poll(found, { timeout: 10_000 }).toEqual([articleId]);
    expect((await officer.get('/sites/mz/articles')).status).toBe(404);
  });

  test('[SRC-03] [SRC-01] when a department brings its service items in, then who looks a service up finds its guide, and the link opens it', async () => {
    const file = join(root, 'services.jsonl');
    const lines = services.map(({ name, ...guide }, n) => ({
      id: `svc-${n}`,
      origin: 'services',
      title: name,
      date: '2026-03-01',
      source: '青澜县民政局',
      html: Object.entries(guide)
        .map(([section, text]) => `<h2>${section}</h2><p>${text}</p>`)
        .join(''),
    }));
    writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
    const map = join(root, 'map.json');
    writeFileSync(map, JSON.stringify({ default: { columnId: 'bszn', kind: 'guide' } }));
    const words = ['import', 'articles', file, '--site', 'mz', '--map', map];
    const imported = await commandLine(dataDir, ...words, '--approved-by', 'zhao.final', '--basis', '事项清单移交');
    expect(imported).toMatchObject({ imported: services.length, published: services.length });

    const lookUp = async (typed: string) => {
      const query = `q=${encodeURIComponent(typed)}&kind=guide`;
      return (await (await fetch(`${cluster.origin}/api/v1/search?${query}`)).json()) as {
        readonly items: readonly { readonly title: string; readonly siteId: string; readonly url: string }[];
      };
    };
    for (const [typed, name] of [
      ['高龄津贴', '高龄津贴申领'],
      ['户口簿 结婚', '结婚登记'],
      ['困难家庭补助', '临时救助申请'],
    ] as const) {
      const first = async () => (await lookUp(typed)).items[0];
      await expect.poll(first, { timeout: 10_000 }).toMatchObject({ title: name, siteId: 'mz' });
      const path = new URL((await first())?.url ?? '').pathname;
      await pageBecomes(
        cluster.port,
        'mz',
        path,
        ({ status, body }) => status === 200 && body.includes('申请材料'),
        10_000,
      );
    }
    expect((await lookUp('春耕备耕')).items).toEqual([]);
  });
});
