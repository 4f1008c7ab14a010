import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { controlPath } from '#functions/local/command/control/control-path.ts';
import { commandPlace, commandWorld, importWords } from '#functions/local/command/testing/command-world.ts';
import { runningCluster } from '#functions/local/command/testing/running-cluster.ts';
import { takeDownArticle } from '#functions/publishing/life/take-down-article.ts';
import { withdrawArticle } from '#functions/publishing/life/withdraw-article.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';

const gatekeeper = actorWith([{ role: 'final', siteId: 'jyj' }]);

describe('given a cluster runs on the data folder', () => {
  test('when commands are given, then it does them itself, and after a kill they are done without it', async () => {
    const { root, dataDir, env, cli, articles } = await commandWorld();
    const cluster = await runningCluster(env);
    expect(statSync(controlPath(dataDir)).mode & 0o777).toBe(0o600);

    expect(await cli('user add while.running --name 甲 --unit 乙 --json')).toMatchObject({ exitCode: 0 });
    const refused = await cli('user add while.running --name 甲 --unit 乙');
    expect(refused.exitCode).toBe(1);
    expect(refused.err).toContain('while.running is taken');
    expect((await cli('user list --what')).exitCode).toBe(2);
    expect((await cli(`cluster import ${join(root, 'x.gz')}`)).err).toContain('stop it first');
    expect((await cli(`restore ${join(root, 'x')}`)).exitCode).toBe(1);

    const imported = await cli(`${importWords(articles('a', 2))} --no-wait --json`);
    expect(imported).toMatchObject({ exitCode: 0, json: { published: 2 } });
    expect(existsSync(imported.json.report)).toBe(true);
    expect((await cli('verify-audit')).exitCode).toBe(0);

    await cluster.kill();
    expect(existsSync(controlPath(dataDir))).toBe(true);
    expect((await cli('user list --q while --json')).json.users).toHaveLength(1);
    const again = await runningCluster(env);
    expect((await cli('user disable while.running')).exitCode).toBe(0);
    await again.stop();
    expect(existsSync(controlPath(dataDir))).toBe(false);
  }, 120_000);

  test('[OPS-04] when one site is brought back to a backup, then its texts, pages and log say so and no other site changes', async () => {
    const { root, env, cli, articles, withServices } = await commandWorld();
    const cluster = await runningCluster(env);
    await cli(importWords(articles('before', 3)));
    const backup = join(root, 'backup');
    expect((await cli('backup', { args: [backup] })).exitCode).toBe(0);
    await cli(importWords(articles('after', 2)));
    await cluster.stop();

    const published = () =>
      withServices(async ({ tables, objects }) => {
        const found = await new ArticleRepository(tables).listBehind({ siteId: 'jyj', status: 'published', limit: 50 });
        const pages = await Promise.all(found.map(({ live }) => objects.head(`jyj/pages${live?.url}`)));
        return {
          titles: found.map(({ live }) => live?.content.title ?? '').sort(),
          pages: pages.filter(Boolean).length,
        };
      });
    const other = () =>
      withServices(async ({ tables }) => {
        const items: string[] = [];
        for await (const item of tables.scan('tenants'))
          if (item.pk === 'site#portal#columns') items.push(JSON.stringify(item));
        return items;
      });
    // One of those of the backup is withdrawn, another taken down, and a column gets another name.
    const [gone, down] = await withServices(async (services) => {
      const articlesThen = await new ArticleRepository(services.tables).listBehind({
        siteId: 'jyj',
        status: 'published',
        limit: 50,
      });
      const [one, two] = articlesThen.filter(({ live }) => live?.content.title.includes('before'));
      const act = { siteId: 'jyj', reason: '误操作' };
      await withdrawArticle(services, { ...act, articleId: one?.articleId ?? '', actor: gatekeeper });
      await takeDownArticle(services, { ...act, articleId: two?.articleId ?? '', actor: gatekeeper });
      const columns = new ColumnRepository(services.tables);
      const column = (await columns.tree('jyj')).get('gzdt');
      if (column)
        await services.tables.transact([
          columns.put({ ...column, version: column.version + 1, name: { zh: '改错的名字', en: '' } }),
        ]);
      return [one?.live?.content.title ?? '', two?.live?.content.title ?? ''];
    });
    const [before, elsewhere] = [await published(), await other()];
    expect(before.titles).not.toContain(gone);

    const restored = await cli(`restore-site ${backup} --site jyj --json`);
    expect(restored).toMatchObject({ exitCode: 0, json: { siteId: 'jyj', withdrawn: 2, columns: 1 } });
    const after = await published();
    expect(after.titles).toHaveLength(2);
    expect(after.titles).toContain(gone);
    expect(after.titles).not.toContain(down);
    expect(after.pages).toBe(2);
    expect(await other()).toEqual(elsewhere);
    expect((await cli('verify-audit')).exitCode).toBe(0);
    const again = await cli(`restore-site ${backup} --site jyj --json`);
    expect(again.json).toMatchObject({ articles: 0, withdrawn: 0, columns: 0 });
    writeFileSync(join(backup, 'tables.db'), 'damage');
    expect((await cli(`restore-site ${backup} --site jyj`)).err).toContain('tables.db');
  }, 240_000);

  test('[OPS-04] when it is backed up while it writes, then the restored one is whole and holds all that was there', async () => {
    const { root, env, cli, articles } = await commandWorld();
    await runningCluster(env);
    await cli(`${importWords(articles('before', 20))} --no-wait`);
    const importing = cli(`${importWords(articles('during', 150))} --no-wait`);
    const backedUp = await cli('backup', { args: [join(root, 'backup'), '--json'] }).then(({ out }) => JSON.parse(out));
    expect((await importing).exitCode).toBe(0);
    expect(backedUp.objects).toBeGreaterThanOrEqual(20);

    const other = commandPlace();
    expect(await other.cli('restore', { args: [join(root, 'backup'), '--no-wait'] })).toMatchObject({ exitCode: 0 });
    expect((await other.cli('verify-audit')).exitCode).toBe(0);
    await other.withServices(async ({ tables, objects, feed }) => {
      const origins: string[] = [];
      for await (const item of tables.scan('content')) {
        if (item.pk.startsWith('origin#')) origins.push(item.sk);
        for (const [, hash] of JSON.stringify(item).matchAll(/"bodyHash":"([0-9a-f]{64})"/g))
          expect(await objects.head(`jyj/bodies/${hash}`)).toBeDefined();
      }
      expect(origins).toEqual(expect.arrayContaining(Array.from({ length: 20 }, (_, n) => `test:before-${n}`)));
      expect(await feed.position('dispatch', 'content')).toBeUndefined();
    });
    expect((await other.cli('restore', { args: [join(root, 'backup')] })).err).toContain('not empty');
    expect((await cli('backup', { args: [join(root, 'backup')] })).err).toContain('not empty');
  }, 120_000);
});
