import { describe, expect, test } from 'vitest';
import { commandPlace, commandWorld, importWords } from '#functions/local/command/testing/command-world.ts';

describe('given no cluster runs on the data folder', () => {
  test('[OPS-09] when accounts are kept from the command line, then each act is done and read again', async () => {
    const { cli } = await commandWorld();
    const added = await cli('user add first.admin --name 系统管理员 --unit 信息中心 --json');
    expect(added).toMatchObject({ exitCode: 0, json: { command: 'user add', username: 'first.admin' } });
    expect(added.json.initialPassword).toMatch(/.{12}/);

    const given = await cli('user password first.admin --password-stdin --json', { line: 'Other#2026words\n' });
    expect(given).toMatchObject({ exitCode: 0, json: { initialPassword: null } });
    expect((await cli('user password first.admin --password-stdin', { line: 'short\n' })).exitCode).toBe(1);

    expect((await cli('user grant first.admin system')).exitCode).toBe(0);
    expect((await cli('user grant first.admin final --site jyj')).exitCode).toBe(1);
    expect((await cli('user disable first.admin')).exitCode).toBe(0);
    const listed = await cli('user list --q first --json');
    expect(listed.json.users).toMatchObject([{ username: 'first.admin', disabled: true, roles: ['system@*'] }]);

    expect((await cli('user enable first.admin')).exitCode).toBe(0);
    expect((await cli('user unlock first.admin')).exitCode).toBe(0);
    expect((await cli('user revoke first.admin system --json')).json.revoked).toHaveLength(1);
    expect((await cli('user list --q first --json')).json.users).toMatchObject([{ disabled: false, roles: [] }]);
  }, 60_000);

  test('when articles are imported, then the command ends when their pages and index are made', async () => {
    const { cli, articles, withServices } = await commandWorld();
    const ended = await cli(`${importWords(articles('a', 3))} --json`);
    expect(ended).toMatchObject({ exitCode: 0, json: { imported: 3, published: 3 } });
    await withServices(async ({ objects, queue }) => {
      const pages = (await objects.list('jyj/pages/', { limit: 1000 })).objects.map(({ key }) => key);
      expect(pages.filter((key) => /gzdt\/2026\/.*\.html$/.test(key))).toHaveLength(3);
      expect(await queue.depth('renderLow')).toEqual({ waiting: 0, later: 0, inFlight: 0, dead: 0 });
      expect((await queue.depth('search')).waiting).toBe(0);
    });
    expect(await cli('failed-pages --json')).toMatchObject({ exitCode: 0, json: { pages: [] } });
    const { json } = await cli('queues --json');
    expect(json.queues.every((queue: { waiting: number }) => queue.waiting === 0)).toBe(true);
    expect((await cli('rebuild-search --json --no-wait')).json.sites).toEqual(['jyj', 'portal']);
    const renewed = await cli('renew-articles --site jyj --json');
    expect(renewed).toMatchObject({ exitCode: 0, json: { sites: [{ siteId: 'jyj', state: 'done' }] } });
    expect(renewed.json.sites[0].handled).toBeGreaterThanOrEqual(6);
  }, 120_000);

  test.each([
    ['', 2],
    ['nothing', 2],
    ['user', 2],
    ['user add', 2],
    ['user add a b', 2],
    ['user list --what', 2],
    ['queues redrive nowhere', 2],
    ['user password nobody', 1],
    ['verify-audit --site nowhere', 1],
    ['user add UPPER --name x --unit y', 1],
    ['user grant nobody system --from yesterday', 1],
    ['cluster import missing.jsonl.gz', 1],
    ['restore missing', 1],
  ])('when %j is asked, then it is refused with %i in both languages, without a stack', async (words, exitCode) => {
    const ended = await commandPlace().cli(words);
    expect(ended.exitCode).toBe(exitCode);
    expect(ended.err).toMatch(/[一-龥]/);
    expect(ended.err).toMatch(/[A-Za-z]{3}/);
    expect(ended.err).not.toMatch(/\n\s+at /);
  });

  test('when another command has the folder, then who has it is said in words', async () => {
    const { cli, withServices } = commandPlace();
    await withServices(async () => {
      const ended = await cli('user list');
      expect(ended.exitCode).toBe(1);
      expect(ended.err).toContain(`正被另一个进程（${process.pid}）使用`);
    });
  });

  test('when help is asked for, then it is whole in Chinese and in English and opens nothing', async () => {
    const { cli, dataDir, withServices } = commandPlace();
    const { exitCode, out } = await cli('--help');
    expect(exitCode).toBe(0);
    for (const name of ['import articles', 'verify-audit', 'backup', 'restore', 'cluster export', 'user grant'])
      expect(out.split(`  ${name} `)).toHaveLength(3);
    expect((await cli('backup --help')).out).not.toContain('verify-audit');
    expect(dataDir).not.toBe('');
    await withServices(async ({ tables }) => {
      for await (const item of tables.scan('tenants')) expect(item).toBeUndefined();
    });
  });
});
