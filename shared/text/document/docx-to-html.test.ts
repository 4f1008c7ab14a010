import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { docxParagraph, makeDocx } from '../testing/make-docx.ts';
import { makeZip } from '../testing/make-zip.ts';
import { docxToHtml } from './docx-to-html.ts';

const centred = '<w:jc w:val="center"/>';
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const picture = (target: string, mode = ''): Record<string, string> => ({
  'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}"${mode}/></Relationships>`,
});
const drawing = (attribute: string): string =>
  `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="p" descr="合影"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:${attribute}="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

describe('[CNT-01] given a Word document', () => {
  test('when centred lines stand at its head, then they are the title and the rest is the body', async () => {
    const { title, html } = await docxToHtml(
      makeDocx(
        docxParagraph('云澜市人民政府办公室', centred) +
          docxParagraph('关于做好防汛工作的通知', centred) +
          docxParagraph('（2026年11月22日）', centred) +
          docxParagraph('各区县人民政府：') +
          docxParagraph('一、总体要求', '', '<w:b/>') +
          docxParagraph('\u2003\u2003认真落实。'),
      ),
    );
    expect(title).toBe('云澜市人民政府办公室关于做好防汛工作的通知');
    expect(html).toBe('<p>（2026年11月22日）</p>\n<p>各区县人民政府：</p>\n<h2>一、总体要求</h2>\n<p>认真落实。</p>');
  });

  test('[CNT-32] when unit and date stand at the right, then they are the signature', async () => {
    const right = '<w:jc w:val="right"/>';
    const signed = docxParagraph('云澜市教育局', right) + docxParagraph('2026年11月18日', right);
    const { html } = await docxToHtml(makeDocx(docxParagraph('特此通知。') + signed));
    expect(html).toBe(
      '<p>特此通知。</p>\n<p class="signature">云澜市教育局</p>\n<p class="signature">2026年11月18日</p>',
    );
  });

  test('when it has a table, then rows and cells are kept', async () => {
    const cell = (text: string) => `<w:tc>${docxParagraph(text)}</w:tc>`;
    const { html } = await docxToHtml(
      makeDocx(`${docxParagraph('情况表。')}<w:tbl><w:tr>${cell('甲')}${cell('乙')}</w:tr></w:tbl>`),
    );
    expect(html).toBe('<p>情况表。</p>\n<table><tr><td>甲</td><td>乙</td></tr></table>');
  });

  test('when it holds a picture, then its bytes come with the name the body has for it', async () => {
    const { html, images } = await docxToHtml(
      makeDocx(docxParagraph('会议召开。') + drawing('embed'), {
        'word/media/image1.png': new Uint8Array(png),
        ...picture('media/image1.png'),
      }),
    );
    expect(images).toMatchObject([{ src: '/docx-image/1', contentType: 'image/png' }]);
    expect(Buffer.from(images[0]?.bytes ?? [])).toEqual(png);
    expect(html).toContain('<img alt="合影" src="/docx-image/1" />');
  });

  test('[SEC-03] when a picture lies outside the document, then nothing is read', async () => {
    const outside = makeDocx(
      docxParagraph('会议召开。') + drawing('link'),
      picture('file:///etc/hostname', ' TargetMode="External"'),
    );
    const { images, html } = await docxToHtml(outside);
    expect(images.filter((image) => image.bytes.length > 0)).toEqual([]);
    expect(html).not.toContain('file:');
  });

  test('when it is none, then it is refused', async () => {
    await expect(docxToHtml(makeZip({ 'a.txt': 'x' }))).rejects.toMatchObject({ code: 'file-refused' });
    await expect(docxToHtml(makeZip({ 'word/document.xml': '<w:document' }))).rejects.toMatchObject({
      code: 'file-refused',
    });
    await expect(docxToHtml(new Uint8Array([80, 75, 3, 4, 0]))).rejects.toMatchObject({ code: 'file-refused' });
  });
});

const real = new URL('../../../../shared/data/docx/', import.meta.url);

describe('given real reports of governments', () => {
  test('when they are brought in, then each has its title and headings', async ({ skip }) => {
    if (!existsSync(real)) {
      console.log('no real documents here: the test of brought-in reports is passed over');
      return skip();
    }
    for (const file of readdirSync(real)) {
      const { title, html } = await docxToHtml(readFileSync(new URL(file, real)));
      expect(title).toBe(file.replace('.docx', ''));
      expect(html.match(/<h2>/g)?.length).toBeGreaterThanOrEqual(3);
    }
  });
});
