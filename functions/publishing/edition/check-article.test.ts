import { describe, expect, test } from 'vitest';
import { PublishingWorld } from '#functions/http/testing/publishing-world.ts';
import { maskArticle } from '#functions/publishing/edition/mask-article.ts';
import { readBody } from '#shared/repositories/article/body-store.ts';
import { checkEdition } from '#shared/repositories/article/check-edition.ts';

const identity = '11010519491231002X';
const findingsOf = async (submitting: Promise<unknown>) => {
  const refusal = await submitting.then(
    () => undefined,
    (error: unknown) => error as { code: string; details: { findings: { where: object; found: string }[] } },
  );
  expect(refusal?.code).toBe('checks-block');
  return refusal?.details.findings ?? [];
};

describe('given a text with what may not go online', () => {
  test.each([
    ['title', { title: `公示 ${identity}` }, 'title'],
    ['summary', { summary: `持证人 ${identity}` }, 'title'],
    ['body', { body: `<p>申请人</p><p>证号 1101<b>0519491231002X</b></p>` }, 'body'],
    [
      'resume of a leader',
      {
        kind: 'leaderProfile',
        leader: { name: '王', position: '局长', duties: '', resume: identity, rank: 1, from: '2026-01-01' },
      },
      'title',
    ],
    ['keywords', { keywords: [identity] }, 'title'],
  ])(
    '[SEC-01] when an identity number stands in the %s, then submission is refused with its place',
    async (_, fields, part) => {
      const world = await PublishingWorld.open();
      const article = await world.write(fields);
      const findings = await findingsOf(world.submit(article));
      expect(findings).toMatchObject([{ code: 'personal-identifier', found: identity, where: { part } }]);
      expect(await world.now(article)).toEqual(article);
    },
  );

  test('[SEC-01] when it stands in an attachment, then the place in the file is named; so for its name and caption', async () => {
    const world = await PublishingWorld.open();
    await world.putMedia('m1', {
      fileName: '名单.xlsx',
      places: [
        { place: '工作表“名单” A1', text: '姓名' },
        { place: '工作表“名单” B12', text: identity },
      ],
    });
    await world.putMedia('m2', { fileName: `${identity}.pdf` });
    const inside = await world.write({ attachments: [{ mediaId: 'm1' }] });
    expect(await findingsOf(world.submit(inside))).toMatchObject([
      { found: identity, where: { part: 'attachment', name: '名单.xlsx', place: '工作表“名单” B12' } },
    ]);
    expect(await findingsOf(world.submit(await world.write({ attachments: [{ mediaId: 'm2' }] })))).toHaveLength(1);
    const captioned = await world.write({ gallery: [{ mediaId: 'm1', caption: `图 ${identity}` }] });
    expect(await findingsOf(world.submit(captioned))).toMatchObject([{ where: { part: 'title' } }]);
  });

  test('[SEC-01] when a secrecy mark heads the text, then it is refused; an error-prone word only warns', async () => {
    const world = await PublishingWorld.open();
    await findingsOf(world.submit(await world.write({ body: '<p>机密★10年</p><p>会议纪要</p>' })));
    const article = await world.write({ body: '<p>请各校按装设备。</p>' });
    const warnings = await checkEdition(world.services, 'jyj', article.working?.content ?? raise());
    expect(warnings).toMatchObject([{ severity: 'warn', suggestion: '安装' }]);
    expect((await world.submit(article)).working?.status).toBe('inReview');
  });

  test.each(['uploading', 'processing', 'quarantined', 'refused'] as const)(
    '[SEC-01] when a file is %s, then no text may hold it unseen',
    async (status) => {
      const world = await PublishingWorld.open();
      await world.putMedia('m1', { status });
      await expect(world.write({ attachments: [{ mediaId: 'm1' }] })).rejects.toMatchObject({
        code: 'input-invalid',
        issues: [{ pointer: '/attachments/0/mediaId' }],
      });
    },
  );
});

describe('given an offered mask', () => {
  test('[SEC-01] when it is applied, then the text passes, its structure stays and the act is in the history', async () => {
    const world = await PublishingWorld.open();
    const article = await world.write({
      title: `公示 ${identity}`,
      body: `<p>证号 <strong>1101</strong>0519491231002X。</p><table><tbody><tr><td>${identity}</td></tr></tbody></table>`,
    });
    const masked = await maskArticle(world.services, {
      ...world.target(article),
      version: article.version,
      actor: world.officer,
    });
    const { content } = masked.working ?? raise();
    const body = await readBody(world.objects, 'jyj', content.bodyHash);
    expect(`${content.title}${body}`).not.toContain('19491231');
    expect(body).toContain('<table>');
    expect((await world.audits()).at(-1)?.action).toBe('article.mask');
    expect((await world.submit(article)).working?.status).toBe('inReview');
  });

  test('when the version is stale, then nothing is masked', async () => {
    const world = await PublishingWorld.open();
    const article = await world.write({ title: identity });
    await world.edit(article, { title: `另一版 ${identity}` });
    const masking = maskArticle(world.services, { ...world.target(article), version: 1, actor: world.officer });
    await expect(masking).rejects.toMatchObject({ code: 'version-conflict' });
    expect((await world.now(article)).working?.content.title).toContain(identity);
  });
});

const raise = (): never => {
  throw new Error('no working edition');
};
