import { describe, expect, test } from 'vitest';
import { readDocument } from '#functions/media/document/read-document.ts';
import { mediaWorld } from '#functions/media/testing/media-world.ts';
import { docxParagraph, makeDocx } from '#shared/text/testing/make-docx.ts';

const word = makeDocx(
  `${docxParagraph('关于做好开学工作的通知', '<w:jc w:val="center"/>')}${docxParagraph('各学校：')}` +
    `<w:tbl><w:tr><w:tc>${docxParagraph('姓名')}</w:tc><w:tc>${docxParagraph('日期')}</w:tc></w:tr></w:tbl>`,
);

describe('given an uploaded Word document', () => {
  test('[CNT-01] when it is read, then title and clean body come, with the table, and nothing of Word', async () => {
    const { world, services, upload } = await mediaWorld();
    const { mediaId, status } = await upload('通知.docx', word);
    expect(status).toBe('ready');
    const text = await readDocument(services, { siteId: 'jyj', mediaId, actor: world.officer });
    expect(text).toMatchObject({ title: '关于做好开学工作的通知', pictures: [], warnings: [] });
    expect(text.body).toContain('<p>各学校：</p>');
    expect(text.body).toMatch(/<table>[\s\S]*姓名[\s\S]*<\/table>/);
  });

  test('[CNT-01] when the file is no Word document, then it says which are', async () => {
    const { world, services, upload } = await mediaWorld();
    const { mediaId } = await upload('a.txt', new TextEncoder().encode('文字'));
    const asked = readDocument(services, { siteId: 'jyj', mediaId, actor: world.officer });
    await expect(asked).rejects.toMatchObject({
      code: 'file-refused',
      issues: [{ zh: expect.stringMatching(/\.docx/) }],
    });
  });

  test('[ACL-01] when somebody of another site asks, then there is nothing', async () => {
    const { world, services, upload } = await mediaWorld();
    const { mediaId } = await upload('通知.docx', word);
    const asked = readDocument(services, { siteId: 'jyj', mediaId, actor: world.abroad });
    await expect(asked).rejects.toMatchObject({ code: 'not-found' });
  });
});
