import { describe, expect, test } from 'vitest';
import { PublishingWorld } from '#functions/http/testing/publishing-world.ts';
import { importArticles } from '#functions/publishing/import/import-articles.ts';
import { importMappingSchema } from '#functions/publishing/import/import-mapping.ts';
import { type ImportEntry, importLineSchema } from '#functions/publishing/import/import-row.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';
import type { Media } from '#shared/domain/media/media.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { readBody } from '#shared/repositories/article/body-store.ts';
import { entityOf } from '#shared/repositories/entity.ts';
import { keys } from '#shared/repositories/keys.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });

const row = (fields: object = {}): ImportEntry =>
  importLineSchema.parse({
    id: 'g-1',
    origin: 'oldsite',
    title: '关于加强学校食堂管理的通知',
    date: '2019-02-15',
    column: '通知公告',
    source: '市教育局',
    doc_no: '云教发〔2019〕5号',
    url: 'http://old.example.com/tz/1.html',
    html: '<p class="MsoNormal" style="text-indent:2em"><span>正文第一段。</span></p><script>x()</script><p><a href="2.html">附表</a></p>',
    ...fields,
  });

const importWorld = async () => {
  const world = await PublishingWorld.open();
  const mapping = importMappingSchema.parse({
    columns: { 通知公告: { columnId: 'gzdt', kind: 'notice' }, laws: 'zcfg' },
  });
  const approval = { approver: world.final, basis: '旧网站已审核发布，见迁移方案' };
  const storeFile = async ({
    mediaId,
    siteId,
    fileName,
    bytes,
  }: {
    mediaId: string;
    siteId: string;
    fileName: string;
    bytes: Uint8Array;
  }) => {
    await world.putMedia(mediaId, { siteId, fileName, size: bytes.length, contentType: 'image/png' });
    return { mediaId, siteId, fileName, size: bytes.length, contentType: 'image/png', status: 'ready' } as Media;
  };
  const take = (
    entries: readonly ImportEntry[],
    more: { approval?: typeof approval; actor?: Actor; mapping?: typeof mapping } = {},
  ) =>
    importArticles(
      { ...world.services, storeFile },
      {
        siteId: 'jyj',
        entries: (async function* () {
          yield* entries;
        })(),
        mapping,
        actor: world.officer,
        ...more,
      },
    );
  const found = async (id = 'g-1') => {
    const claim = await world.tables.get(keys.origin('jyj', `oldsite:${id}`));
    return claim && new ArticleRepository(world.tables).find('jyj', entityOf<{ articleId: string }>(claim).articleId);
  };
  return { world, take, found, approval, mapping };
};

describe('given texts of an older site', () => {
  test('[CLU-06] [CNT-07] when nobody answers for them, then they come in as drafts and readers see nothing', async () => {
    const { world, take, found } = await importWorld();
    expect(await take([row()])).toMatchObject({ read: 1, imported: 1, published: 0, skipped: [], warnings: [] });
    const article = await found();
    expect(article?.live).toBeUndefined();
    expect(article?.working).toMatchObject({ status: 'draft', content: { kind: 'notice', columnId: 'gzdt' } });
    expect(await world.rows('gzdt')).toEqual([]);
  });

  test('[CNT-22] when a final reviewer answers for them, then they are online with their own date and numbers', async () => {
    const { world, take, found, approval } = await importWorld();
    const report = await take([row({ index_no: 'OLD/2019-1' })], { approval });
    expect(report).toMatchObject({ imported: 1, published: 1, held: [] });
    const article = await found();
    expect(article).toMatchObject({ indexNumber: 'OLD/2019-1', version: 1, lastRevision: 1 });
    expect(article?.live).toMatchObject({
      publishedAt: '2019-02-15T01:00:00.000Z',
      basis: { kind: 'migration', by: 'final.jyj', basis: approval.basis },
      url: `/gzdt/2019/${article?.articleId}.html`,
      content: { documentNumber: '云教发〔2019〕5号', source: { kind: 'original', name: '市教育局' } },
    });
    expect(await world.rows('gzdt')).toMatchObject([{ title: '关于加强学校食堂管理的通知' }]);
    expect(world.events()).toMatchObject([{ type: 'ArticlePublished', background: true }]);
    const number = article?.live?.recordNumber ?? '';
    expect(await world.tables.get(keys.publicationRecord('jyj', article?.articleId ?? '', number))).toBeDefined();
    expect(await new ArticleRepository(world.tables).findRevision('jyj', article?.articleId ?? '', 1)).toBeDefined();
    expect((await world.audits()).map(({ action }) => action)).toEqual(['article.import', 'articles.import']);
    const body = await readBody(world.objects, 'jyj', article?.live?.content.bodyHash ?? '');
    expect(body).toBe('<p>正文第一段。</p>\n<p><a href="http://old.example.com/tz/2.html">附表</a></p>');
  });

  test('when it is run again, then nothing comes twice; nor when one run holds a text twice', async () => {
    const { world, take, approval } = await importWorld();
    const many = Array.from({ length: 150 }, (_, index) => row({ id: index % 140 }));
    expect(await take(many, { approval })).toMatchObject({ read: 150, imported: 140, alreadyThere: 10 });
    expect(await take(many, { approval })).toMatchObject({ read: 150, imported: 0, alreadyThere: 150 });
    const rows = await world.rows('gzdt');
    expect(rows).toHaveLength(140);
    const articles = await new ArticleRepository(world.tables).findMany(rows.map(({ source }) => source));
    expect(new Set(articles.map((article) => article?.indexNumber)).size).toBe(140);
    expect(new Set(articles.map((article) => article?.live?.recordNumber)).size).toBe(140);
  });

  test('[SEC-01] when a text holds an identity number, then it stays a draft although somebody answers for it', async () => {
    const { take, found, approval } = await importWorld();
    const report = await take([row({ html: '<p>张某，身份证号 11010519491231002X。</p>' })], { approval });
    expect(report).toMatchObject({ imported: 1, published: 0, held: [{ id: 'g-1' }] });
    expect(report.held[0]?.why.zh).toContain('身份证号');
    expect((await found())?.working?.status).toBe('draft');
    expect((await found())?.articleId).toBe(report.held[0]?.articleId);
  });

  test('when something cannot be taken over, then the rest is, and the report says what and why', async () => {
    const { take, approval } = await importWorld();
    const report = await take(
      [
        row({ id: 'no-column', column: '别处' }),
        row({ id: 'proto', column: '__proto__', origin: 'constructor' }),
        row({ id: 'empty', html: '<style>p{}</style><p> </p>' }),
        row({ id: 'long', title: '长'.repeat(201) }),
        row({ id: '' }),
        { id: '7', unreadable: { zh: '第 7 行不是有效的 JSON', en: 'Line 7 is not valid JSON' } },
        row({ id: 'undated', date: '' }),
        row({ id: 'lost', html: '<p>图</p><p><img src="a.png"></p><p><a href="javascript:x()">x</a></p>' }),
        row({ id: 'good' }),
      ],
      { approval },
    );
    expect(report).toMatchObject({ read: 9, imported: 3, published: 2, held: [{ id: 'undated' }] });
    expect(report.skipped.map(({ id }) => id)).toEqual(['no-column', 'proto', 'empty', 'long', '', '7']);
    expect(report.warnings.map(({ id }) => id)).toEqual(['undated', 'lost', 'lost']);
    for (const { why } of [...report.skipped, ...report.warnings]) expect(why.zh && why.en).toBeTruthy();
  });

  test('when an index number is taken already, then the text gets a new one and the report says so', async () => {
    const { take, found, approval } = await importWorld();
    const report = await take([row({ index_no: 'A/1' }), row({ id: 'g-2', index_no: 'A/1' })], { approval });
    expect(report).toMatchObject({ imported: 2, warnings: [{ why: { en: expect.stringContaining('A/1') } }] });
    const numbers = [(await found())?.indexNumber, (await found('g-2'))?.indexNumber];
    expect(numbers).toContain('A/1');
    expect(new Set(numbers).size).toBe(2);
  });

  test('[CNT-03] when pictures and files lie beside a text, then they become files of the site', async () => {
    const { world, take, found, approval } = await importWorld();
    const file = async (address: string) =>
      /x\.(png|docx)$/.test(address) ? { fileName: `x.${address.slice(-3)}`, bytes: Buffer.from(address) } : undefined;
    const html = '<p><img src="i/x.png" alt="图"><img src="gone.png"></p><p><a href="x.docx">表</a></p>';
    const report = await take([{ ...(row({ html, url: '' }) as object), file } as ImportEntry], { approval });
    expect(report.warnings.map(({ why }) => why.en)).toEqual([
      expect.stringContaining('1 pictures'),
      expect.stringContaining('1 links'),
    ]);
    const content = (await found())?.live?.content;
    expect(content?.attachments).toHaveLength(1);
    expect(content?.image?.mediaId).toMatch(/^f[0-9a-f]{32}$/);
    expect(await readBody(world.objects, 'jyj', content?.bodyHash ?? '')).toContain(
      `<img src="/media/jyj/${content?.image?.mediaId}/x.png" alt="图"`,
    );
  });
});

describe('given who may import', () => {
  test('when the one who answers is no final reviewer of each column, then nothing at all is written', async () => {
    const { world, take, approval } = await importWorld();
    const narrow = actorWith([{ role: 'final', siteId: 'jyj', columnId: 'gzdt' }]);
    for (const approver of [world.second, world.person('final', 'wjw'), world.officer, narrow])
      await expect(take([row()], { approval: { ...approval, approver } })).rejects.toThrow(code('import-refused'));
    await expect(take([row()], { approval: { ...approval, basis: ' ' } })).rejects.toThrow(code('import-refused'));
    expect(world.tables.outbox).toEqual([]);
  });

  test('[SEC-08] when the importer holds no grant on the site or column, then it is refused', async () => {
    const { world, take } = await importWorld();
    await expect(take([row()], { actor: world.abroad })).rejects.toThrow(code('not-found'));
    await expect(take([row()], { actor: world.final })).rejects.toThrow(code('forbidden'));
    const unknown = importMappingSchema.parse({ default: 'nowhere' });
    await expect(take([row()], { mapping: unknown })).rejects.toThrow(code('import-refused'));
  });
});
