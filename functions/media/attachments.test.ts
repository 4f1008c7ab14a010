import { describe, expect, test } from 'vitest';
import { mediaWorld } from '#functions/media/testing/media-world.ts';
import type { DomainError } from '#shared/domain/errors.ts';
import { docxParagraph, makeDocx } from '#shared/text/testing/make-docx.ts';
import { makePdf } from '#shared/text/testing/make-pdf.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });
const id = '11010519491231002X';

describe('given an attachment with an identity number in it', () => {
  test.each([
    ['名单.docx', () => makeDocx(docxParagraph('第一段') + docxParagraph(`张某 ${id}`)), '第 2 段'],
    ['list.pdf', () => makePdf(['First page', `Number ${id}`]), '第 2 页'],
    ['名单.csv', () => Buffer.from(`姓名,号码\n张某,${id}\n`), '第 2 行'],
  ])(
    '[SEC-01] when the article with %s is submitted, then it is blocked and the file and place are named',
    async (name, make, place) => {
      const { world, upload } = await mediaWorld();
      const media = await upload(name, make());
      expect(media.status).toBe('ready');
      const article = await world.write({ attachments: [{ mediaId: media.mediaId }] });
      const refusal: DomainError = await world.submit(article).then(
        () => expect.fail('was submitted'),
        (error) => error,
      );
      expect(refusal).toMatchObject({ code: 'checks-block' });
      expect(refusal.details['findings']).toMatchObject([
        { code: 'personal-identifier', where: { part: 'attachment', name: media.fileName, place }, found: id },
      ]);
      expect((await world.now(article)).working?.status).toBe('draft');
    },
  );
});

describe('given a file that is not for this article', () => {
  test('[SEC-08] when it is of another site, then for this one it does not exist', async () => {
    const { world } = await mediaWorld();
    await world.putMedia('foreign', { siteId: 'wjw' });
    await expect(world.write({ attachments: [{ mediaId: 'foreign' }] })).rejects.toThrow(code('input-invalid'));
  });

  test.each(['uploading', 'processing', 'quarantined', 'refused'] as const)(
    '[SEC-01] when it is still %s, then it cannot be attached: nothing has read it yet',
    async (status) => {
      const { world } = await mediaWorld();
      await world.putMedia('m', { status });
      for (const field of [
        { attachments: [{ mediaId: 'm' }] },
        { gallery: [{ mediaId: 'm' }] },
        { image: { mediaId: 'm' } },
      ])
        await expect(world.write(field)).rejects.toThrow(code('input-invalid'));
    },
  );
});
