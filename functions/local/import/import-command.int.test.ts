import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterEach, describe, expect, test } from 'vitest';
import { PublishingWorld } from '#functions/http/testing/publishing-world.ts';
import { createAccount } from '#functions/identity/accounts/create-account.ts';
import { grantRole } from '#functions/identity/grants/grant-role.ts';
import { commandLineActor } from '#shared/domain/access/command-line-actor.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { readBody } from '#shared/repositories/article/body-store.ts';
import { docxParagraph, makeDocx } from '#shared/text/testing/make-docx.ts';
import { importCommand } from './import-command.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const commandWorld = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhanqun-import-'));
  folders.push(folder);
  const world = await PublishingWorld.open();
  const services = { ...world.services, scanner: { scan: async () => ({ verdict: 'clean' as const }) } };
  const { account } = await createAccount(services)(
    { username: 'final.jyj', name: '王', unit: '教育局', siteId: 'jyj', password: 'Yunlan#2026', demonstration: true },
    commandLineActor,
  );
  await grantRole(services)({ accountId: account.accountId, roleId: 'final', siteId: 'jyj' }, commandLineActor);
  const said: unknown[] = [];
  const say = (line: unknown): void => {
    said.push(line);
  };
  const caller = { say, warn: say, progress: () => undefined, path: (given: string) => resolve(folder, given) };
  const run = (...args: string[]) => importCommand(services, args, caller);
  const approved = ['--approved-by', 'final.jyj', '--basis', '旧网站已审核'];
  const contents = async () => {
    const rows = await world.rows('gzdt');
    const articles = await new ArticleRepository(world.tables).findMany(rows.map(({ source }) => source));
    return articles.flatMap((article) => (article?.live ? [article.live] : []));
  };
  const report = (result: { data: { readonly [name: string]: unknown } }) =>
    JSON.parse(readFileSync(String(result.data['report']), 'utf8'));
  return { world, folder, run, approved, contents, report, said };
};

const line = (fields: object): string =>
  JSON.stringify({
    id: 'a',
    origin: 'o',
    title: '标题',
    date: '2020-01-02',
    column: '',
    source: '',
    html: '<p>文</p>',
    ...fields,
  });

describe('given JSON lines', () => {
  test('[CNT-22] when some lines are no rows, then the others come in and the report names the lines', async () => {
    const { folder, run, approved, report } = await commandWorld();
    const lines = [line({ id: 1 }), '{', '', line({ id: 2, html: undefined }), line({ id: 3, extra: { a: 1 } })];
    writeFileSync(join(folder, 'a.jsonl.gz'), gzipSync(lines.join('\r\n')));
    const result = await run('a.jsonl.gz', '--site', 'jyj', '--column', 'gzdt', '--json', ...approved);
    expect(result).toMatchObject({ exitCode: 1, data: { read: 4, imported: 2, published: 2, skipped: 2 } });
    expect(report(result).skipped.map(({ id }: { id: string }) => id)).toEqual(['2', '4']);
    expect(await run('a.jsonl.gz', '--site', 'jyj', '--column', 'gzdt')).toMatchObject({
      data: { imported: 0, alreadyThere: 2 },
    });
  });

  test('when a mapping file says where columns go, then each text goes there', async () => {
    const { world, folder, run, approved } = await commandWorld();
    writeFileSync(join(folder, 'a.jsonl'), [line({ id: 1, column: '法规' }), line({ id: 2 })].join('\n'));
    writeFileSync(join(folder, 'map.json'), JSON.stringify({ default: 'gzdt', columns: { 法规: 'zcfg' } }));
    expect((await run('a.jsonl', '--site', 'jyj', '--map', 'map.json', ...approved)).exitCode).toBe(0);
    expect([await world.rows('gzdt'), await world.rows('zcfg')].map((rows) => rows.length)).toEqual([1, 1]);
  });
});

describe('given a folder of HTML pages and Word documents', () => {
  test('[CNT-03] when it is imported, then texts, pictures and files come in, and nothing from outside the folder', async () => {
    const { world, folder, run, approved, contents, report } = await commandWorld();
    const site = join(folder, 'site');
    mkdirSync(join(site, 'images'), { recursive: true });
    const picture = await sharp({ create: { width: 20, height: 10, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    writeFileSync(join(site, 'images', '图 1.png'), picture);
    writeFileSync(join(folder, 'secret.png'), picture);
    symlinkSync(join(folder, 'secret.png'), join(site, 'link.png'));
    writeFileSync(join(site, 'list.csv'), '名称,数量\n甲,1\n');
    const head = '<meta name="PubDate" content="2018-03-04 10:00"><meta name="ContentSource" content="办公室">';
    const images = ['images/%E5%9B%BE%201.png', '../secret.png', 'link.png', '/etc/hostname'].map(
      (src) => `<img src="${src}">`,
    );
    writeFileSync(
      join(site, 'a.html'),
      `<html><head>${head}</head><body><h1>页面标题</h1><div id="zoom"><p>${images.join('')}文</p><a href="list.csv">表</a></div></body></html>`,
    );
    // “标题” in GB 18030, as older systems wrote.
    const old = Buffer.concat([
      Buffer.from('<h1>'),
      Buffer.from([0xb1, 0xea, 0xcc, 0xe2]),
      Buffer.from('</h1><p>x</p>'),
    ]);
    writeFileSync(
      join(site, 'b.htm'),
      Buffer.concat([Buffer.from('<meta name="PubDate" content="2017-01-02 09:00">'), old]),
    );
    writeFileSync(
      join(site, 'c.docx'),
      makeDocx(docxParagraph('关于食堂的通知', '<w:jc w:val="center"/>') + docxParagraph('正文一段。')),
    );
    writeFileSync(join(site, 'd.docx'), 'no archive');

    const result = await run('site', '--site', 'jyj', '--column', 'gzdt', ...approved);
    expect(result).toMatchObject({ data: { read: 4, imported: 3, published: 3, skipped: 1 } });
    expect(report(result).skipped).toMatchObject([{ id: 'd.docx' }]);
    const editions = await contents();
    expect(editions.map(({ content }) => content.title).sort()).toEqual(['关于食堂的通知', '标题', '页面标题']);
    const page = editions.find(({ content }) => content.title === '页面标题');
    expect(page).toMatchObject({
      publishedAt: '2018-03-04T02:00:00.000Z',
      content: { source: { name: '办公室' }, attachments: [{ fileName: 'list.csv' }] },
    });
    const body = await readBody(world.objects, 'jyj', page?.content.bodyHash ?? '');
    expect(body.match(/<img/g)).toHaveLength(1);
    expect(body).toContain(page?.content.image?.mediaId);
  });
});

describe('given words that make no import', () => {
  test.each([
    [[], '用法'],
    [['a.jsonl'], '--site'],
    [['a.jsonl', '--site', '../x'], '--site'],
    [['a.jsonl', '--site', 'jyj', '--nonsense'], '用法'],
    [['nothing.jsonl', '--site', 'jyj', '--column', 'gzdt'], '没有这个文件'],
    [['a.txt', '--site', 'jyj', '--column', 'gzdt'], '不支持'],
    [['a.jsonl', '--site', 'jyj'], '没有指明'],
    [['a.jsonl', '--site', 'jyj', '--map', 'a.txt'], '无法读取'],
    [['a.jsonl', '--site', 'jyj', '--column', 'gzdt', '--approved-by', 'final.jyj'], '依据'],
    [['a.jsonl', '--site', 'jyj', '--column', 'gzdt', '--approved-by', 'nobody', '--basis', 'x'], '没有可用的账号'],
  ])('when they are %j, then it says what is wrong and writes nothing', async (args, said) => {
    const { world, folder, run } = await commandWorld();
    writeFileSync(join(folder, 'a.jsonl'), line({}));
    writeFileSync(join(folder, 'a.txt'), 'text');
    const refusal = await run(...args).then(
      () => expect.fail('ran'),
      (error) => error,
    );
    expect(refusal.code).toBe('import-refused');
    expect(refusal.issues[0].zh).toContain(said);
    expect(world.events()).toEqual([]);
  });
});

const real = resolve('../shared/data');
describe.runIf(existsSync(real))('given real Word documents', () => {
  test('[CNT-03] when the three reports are imported, then each is a clean text with its title', async () => {
    const { world, folder, run, approved, contents } = await commandWorld();
    const report = ['--report', join(folder, 'report.json')];
    await run(join(real, 'docx'), '--site', 'jyj', '--column', 'gzdt', ...approved, ...report);
    const editions = await contents();
    expect(editions.map(({ content }) => content.title.slice(-6))).toEqual(Array(3).fill('政府工作报告'));
    for (const { content } of editions) {
      const body = await readBody(world.objects, 'jyj', content.bodyHash);
      expect(body.length).toBeGreaterThan(10_000);
      expect(body).not.toMatch(/style=|class=|<span|mso-/);
    }
  });
});
if (!existsSync(real)) console.log('real documents are not at hand: the import of Word reports is passed over');
