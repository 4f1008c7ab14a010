import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askPublicApi } from './ask-public-api.ts';
import { type DeployedCluster, prefix, startCloud, succeed } from './deployed-cluster.ts';
import { eventually } from './eventually.ts';
import { importInto } from './operator/import-into.ts';
import { moveCluster } from './operator/move-cluster.ts';
import { operateByCommand } from './operator/operate-by-command.ts';
import { restoreToTime, tablesAsOfNow } from './operator/restore-to-time.ts';
import { departmentStory } from './release/department-story.ts';
import { exchangeSecret } from './release/exchange-secret.ts';
import { faultyRelease } from './release/faulty-release.ts';
import { answeredDuring, startLoad } from './release/load.ts';
import { addSiteFile, storySites } from './release/site-files.ts';
import { judgeRoles } from './roles/judge-roles.ts';
import { askStaffApi } from './staff/ask-staff-api.ts';
import type { CloudStaff } from './staff/cloud-staff.ts';
import { firstStaff } from './staff/first-staff.ts';
import { offlineAndBack } from './staff/offline-and-back.ts';
import { publishText } from './staff/publish-text.ts';
import { article } from './staff/story-article.ts';
import { takeDown } from './staff/take-down.ts';
import { uploadFilm } from './staff/upload-film.ts';

const minutes = 60_000;

describe('given a cluster deployed to an emulator of the cloud', () => {
  let cloud: DeployedCluster;
  let hosts: Readonly<Record<'api' | 'admin' | 'portal' | 'jyj', string>>;
  const staff: Record<string, CloudStaff> = {};
  const person = (name: string): CloudStaff => {
    const known = staff[name];
    if (!known) throw new Error(`${name} has not signed in`);
    return known;
  };
  const site = '/sites/jyj/articles';
  const readers = () => [
    { host: hosts.portal, path: '/' },
    { host: hosts.jyj, path: '/gzdt/' },
    { host: hosts.portal, path: `/api/v1/search?q=${encodeURIComponent('开学')}` },
  ];
  let published: { readonly articleId: string; readonly url: string };
  /** A moment before it is withdrawn, and its page then. */
  let then: { readonly at: string; readonly body: string };

  beforeAll(async () => {
    cloud = await startCloud();
    await succeed(cloud.cdk('bootstrap'));
    const said = await succeed(cloud.cdk('deploy', '--all', '--require-approval', 'never'));
    for (const line of said.split('\n').filter((one) => one.startsWith('left out:'))) console.log(line);
    hosts = {
      api: await cloud.output('delivery', 'apiDomain'),
      admin: await cloud.output('delivery', 'adminTarget'),
      portal: await cloud.output('site-portal', 'sitetarget'),
      jyj: await cloud.output('site-jyj', 'sitetarget'),
    };
  }, 15 * minutes);
  afterAll(async () => {
    await cloud?.close();
  });

  test('[SEC-05] when a request does not come through a distribution, then the API refuses it', async () => {
    expect((await cloud.read(hosts.api, '/api/v1/openapi.json')).status).toBe(403);
    expect((await cloud.read(hosts.portal, '/api/v1/openapi.json')).status).toBe(200);
    expect((await cloud.read(hosts.portal, '/api/v1/nothing')).status).toBe(404);
  });

  test(
    '[OPS-04] when the same is deployed again, then no stack changes',
    async () => {
      const before = await cloud.stacks();
      const said = await succeed(cloud.cdk('deploy', '--all', '--require-approval', 'never'));
      expect(said.match(/\(no changes\)/g)).toHaveLength(before.length);
      expect(await cloud.stacks()).toEqual(before);
    },
    10 * minutes,
  );

  test('[ACL-01] when its first administrators sign in, then they change their password and make accounts for a unit', async () => {
    Object.assign(staff, await firstStaff(cloud, hosts.admin));
  });

  test(
    '[CLU-02] when its sites are launched, then their pages come from the store through their distributions',
    async () => {
      for (const siteId of ['portal', 'jyj', 'wjw'])
        expect(await person('office').post(`/sites/${siteId}/launch`, {})).toMatchObject({ status: 200 });
      await eventually(async () => {
        for (const host of [hosts.portal, hosts.jyj]) {
          const home = await cloud.read(host, '/');
          expect(home.status).toBe(200);
          expect(home.body).toContain('云澜市');
        }
      });
      const styles = /href="(\/assets\/site\.css\?v=[^"]+)"/.exec((await cloud.read(hosts.jyj, '/')).body)?.[1] ?? '';
      await eventually(async () => expect((await cloud.read(hosts.jyj, styles)).status).toBe(200), 2 * minutes);
    },
    5 * minutes,
  );

  test(
    '[CNT-03] when a film of 20 MB is uploaded, then its parts go straight into the store, and it goes on where it broke off',
    async () => {
      await uploadFilm(person('officer'));
    },
    3 * minutes,
  );

  test(
    '[CLU-06] when texts of an earlier site are imported, then those that were approved are online',
    async () => {
      const began = Date.now();
      const report = await importInto(cloud, 'jyj', 'final.jyj', [
        { title: '关于做好秋季学期开学工作的通知', column: 'tzgg', date: '2024-08-20T09:00:00+08:00' },
        { title: '全市教育工作会议召开', column: 'gzdt', date: '2024-02-26T15:00:00+08:00' },
      ]);
      expect(report).toMatchObject({ exitCode: 0, json: { imported: 2, published: 2 } });
      console.log(`deploy: imported and all pages made after ${Math.round((Date.now() - began) / 1000)} s`);
      await eventually(async () => {
        expect((await cloud.read(hosts.jyj, '/tzgg/')).body).toContain('秋季学期开学');
        expect((await cloud.read(hosts.portal, '/tzgg/')).body).toContain('秋季学期开学');
      });
    },
    3 * minutes,
  );

  test(
    '[OPS-09] when an operator keeps it by the command line, then its commands work as on one machine',
    () => operateByCommand(cloud),
    8 * minutes,
  );

  test(
    '[CNT-07] [CNT-18] when three people approved a text, then its page, its lists on both sites and the search show it',
    async () => {
      published = await publishText(person, cloud.read, hosts);
    },
    5 * minutes,
  );

  test(
    '[CNT-24] when it is withdrawn, then its page is gone, and from lists and search',
    async () => {
      then = { at: await tablesAsOfNow(cloud), body: (await cloud.read(hosts.jyj, published.url)).body };
      const gone = await person('final').post(`${site}/${published.articleId}/withdraw`, { reason: '内容有误' });
      expect(gone).toMatchObject({ status: 200 });
      await eventually(async () => {
        expect([404, 410]).toContain((await cloud.read(hosts.jyj, published.url)).status);
        expect((await cloud.read(hosts.portal, '/bmdt/')).body).not.toContain(article.title);
        const found = await cloud.read(hosts.portal, `/api/v1/search?q=${encodeURIComponent('山区寄宿制学校食堂')}`);
        expect(JSON.parse(found.body).items).toEqual([]);
      });
      await eventually(async () => {
        const purged = cloud.emulator.recorder
          .calls()
          .filter(({ action }) => action === 'cloudfront:CreateInvalidation');
        expect(purged.length).toBeGreaterThanOrEqual(2);
      });
    },
    3 * minutes,
  );

  test(
    '[OPS-04] when the site goes back to a time before that, cut short and repeated, then its pages are as they were and no other site changes',
    async () => {
      const page = { url: published.url, title: article.title, body: then.body };
      await restoreToTime(cloud, { at: then.at, host: hosts.jyj, other: hosts.portal, page });
    },
    5 * minutes,
  );

  test(
    '[CNT-24] when it is taken down in an emergency, then it is gone everywhere, and the evidence is locked away',
    () => takeDown(cloud, person('office'), { host: hosts.jyj, page: { ...published, title: article.title } }),
    3 * minutes,
  );

  test(
    '[CLU-02] when a department adds a file, then its site is there and no other stack was touched',
    async () => {
      const before = await cloud.stacks();
      addSiteFile(cloud.sitesFolder, storySites.rsj);
      await succeed(cloud.cdk('deploy', `${prefix}site-rsj`, '--require-approval', 'never'));
      const after = await cloud.stacks();
      expect(after.filter(({ name }) => name !== `${prefix}site-rsj`)).toEqual(before);
      expect(await person('office').post('/sites/rsj/launch', {})).toMatchObject({ status: 200 });
      const host = await cloud.output('site-rsj', 'sitetarget');
      await eventually(async () => expect((await cloud.read(host, '/')).body).toContain(storySites.rsj.name.zh));
      await eventually(async () =>
        expect((await cloud.read(hosts.portal, '/')).body).toContain(storySites.rsj.name.zh),
      );
    },
    10 * minutes,
  );

  test(
    '[CLU-02] [CLU-03] [CLU-11] when a department deploys from a repository of its own, then it has a site, no code of another, no new name, and in the end a notice',
    () => departmentStory(cloud, person('office')),
    10 * minutes,
  );

  test(
    '[CLU-09] when a site goes offline for a while, then its distribution finds the notice alone, and its pages when it is back',
    async () => {
      const host = await cloud.output('site-rsj', 'sitetarget');
      await offlineAndBack(person('office'), 'rsj', cloud.read, host);
    },
    5 * minutes,
  );

  test(
    '[OPS-04] when a deployment fails, then it says why, is undone, and readers notice nothing',
    async () => {
      // In the tables its code is taken, in no file of a department.
      const { domain: _, filings: __, ...draft } = storySites.clash;
      const made = await person('office').post('/sites', { ...draft, siteId: 'tyj' });
      expect(made).toMatchObject({ status: 201 });
      const file = addSiteFile(cloud.sitesFolder, storySites.clash);
      const load = startLoad(cloud.read, readers());
      const { said, succeeded } = await cloud.cdk('deploy', `${prefix}site-clash`, '--require-approval', 'never');
      const { failed } = await load.stop();
      expect(succeeded).toBe(false);
      expect(said).toContain('belongs to another site');
      expect(failed).toEqual([]);
      const stack = (await cloud.stacks()).find(({ name }) => name === `${prefix}site-clash`);
      expect(stack?.status ?? 'gone').toMatch(/ROLLBACK_COMPLETE|gone/);
      expect(await person('office').get('/sites/clash')).toMatchObject({ status: 404 });
      // As an operator clears it away before the next attempt.
      await succeed(cloud.cdk('destroy', `${prefix}site-clash`, '--force'));
      rmSync(file);
    },
    10 * minutes,
  );

  test(
    '[OPS-04] when a release of the API fails halfway, then what it changed is undone, and readers notice nothing',
    async () => {
      // Exchanged, and exchanged back.
      const load = { read: cloud.read, addresses: readers(), exchanges: 2 };
      expect(await answeredDuring(load, () => faultyRelease(cloud))).toBeGreaterThan(5);
    },
    10 * minutes,
  );

  test(
    '[OPS-04] [SEC-07] when a function and the secret of the distributions are exchanged under load, then every reader is answered, and the old secret is refused in the end',
    async () => {
      // With the new function, and once more without the old secret.
      const load = { read: cloud.read, addresses: readers(), exchanges: 2 };
      expect(await answeredDuring(load, () => exchangeSecret(cloud, hosts))).toBeGreaterThan(20);
    },
    10 * minutes,
  );

  test(
    '[CLU-11] when the stack of a site is removed, then its content is kept and readers are told where to go',
    async () => {
      await succeed(cloud.cdk('destroy', `${prefix}site-wjw`, '--force'));
      expect(await person('office').get('/sites/wjw')).toMatchObject({
        status: 200,
        body: { status: 'offlineNotice', retirement: { newUrl: 'https://www.yunlan.gov.cn' } },
      });
    },
    10 * minutes,
  );

  test(
    '[OPS-01] when staff and readers turn to its other functions, then each answers',
    async () => {
      await askStaffApi(person);
      await askPublicApi(cloud.read, hosts);
    },
    3 * minutes,
  );

  test(
    '[OPS-05] when the night comes, then each function of the clock does its work',
    async () => {
      const clocked = (await cloud.functions()).filter(({ name }) => /(Tick|Daily)function/.test(name));
      expect(clocked.length).toBeGreaterThan(8);
      for (const { name } of clocked) await cloud.api.invoke(name);
    },
    10 * minutes,
  );

  test(
    '[SEC-05] when all that the functions asked for is compared with their roles, then no permission is missing',
    () => judgeRoles(cloud),
    5 * minutes,
  );

  test(
    '[OPS-04] when everything is destroyed and the cluster moves into an empty deployment, cut short and repeated, then nothing was left behind, and its pages are the same',
    () => moveCluster(cloud),
    15 * minutes,
  );
});
