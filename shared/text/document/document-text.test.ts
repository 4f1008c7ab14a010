import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { DomainError } from '#shared/domain/errors.ts';
import { docxParagraph, makeDocx } from '../testing/make-docx.ts';
import { makePdf } from '../testing/make-pdf.ts';
import { makeZip } from '../testing/make-zip.ts';
import { documentText } from './document-text.ts';

const row = (...cells: string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc>${docxParagraph(cell)}</w:tc>`).join('')}</w:tr>`;
const part = (name: string, body: string): string =>
  `<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${body}</w:${name}>`;

describe('[SEC-01] given an attachment, every place of its text is named as a person would look for it', () => {
  test('when it is a Word document, then by paragraph, table row, header, footnote and comment', async () => {
    const docx = makeDocx(
      docxParagraph('第一段') +
        docxParagraph('') +
        `<w:tbl>${row('姓名', '电话')}${row('张某', '13800138000')}</w:tbl>` +
        docxParagraph('第二段'),
      {
        'word/header1.xml': part('hdr', docxParagraph('机密★')),
        'word/footnotes.xml': part('footnotes', `<w:footnote>${docxParagraph('注')}</w:footnote>`),
        'word/comments.xml': part('comments', `<w:comment>${docxParagraph('批')}</w:comment>`),
      },
    );
    expect(await documentText(docx, 'docx')).toEqual([
      { place: '第 1 段', text: '第一段' },
      { place: '第 1 个表格第 1 行', text: '姓名\t电话' },
      { place: '第 1 个表格第 2 行', text: '张某\t13800138000' },
      { place: '第 2 段', text: '第二段' },
      { place: '页眉', text: '机密★' },
      { place: '脚注', text: '注' },
      { place: '批注', text: '批' },
    ]);
  });

  test('when text is hidden, deleted or in a box, then it is read, and a box once', async () => {
    const docx = makeDocx(
      docxParagraph('暗', '', '<w:vanish/>') +
        '<w:p><w:del><w:r><w:delText>删去的号码</w:delText></w:r></w:del></w:p>' +
        `<w:p><w:r><mc:AlternateContent><mc:Choice>${docxParagraph('框')}</mc:Choice><mc:Fallback>${docxParagraph('框')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    );
    expect((await documentText(docx, 'docx')).map(({ text }) => text)).toEqual(['暗', '删去的号码', '框']);
  });

  test('when it is a workbook, then by sheet and cell, hidden sheets too and merged cells once', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('名单');
    sheet.getCell('B12').value = '110101199003078275';
    sheet.mergeCells('C1:D2');
    sheet.getCell('C1').value = 12.5;
    workbook.addWorksheet('底稿', { state: 'hidden' }).getCell('A1').value = '内部';
    const places = await documentText(new Uint8Array(await workbook.xlsx.writeBuffer()), 'xlsx');
    expect(places).toEqual([
      { place: '工作表“名单” C1', text: '12.5' },
      { place: '工作表“名单” B12', text: '110101199003078275' },
      { place: '工作表“底稿” A1', text: '内部' },
    ]);
  });

  test('when it is a PDF, then by page', async () => {
    expect(await documentText(makePdf(['Tel 13800138000', '', 'ID 110101199003078275']), 'pdf')).toEqual([
      { place: '第 1 页', text: 'Tel 13800138000' },
      { place: '第 3 页', text: 'ID 110101199003078275' },
    ]);
  });

  test('when it is a presentation or an OFD document, then by slide or page in order', async () => {
    const slide = (text: string): string =>
      `<p:sld xmlns:a="a" xmlns:p="p"><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`;
    const slides = makeZip({
      'ppt/slides/slide10.xml': slide('十'),
      'ppt/slides/slide2.xml': slide('二'),
      'ppt/notesSlides/notesSlide2.xml': slide('讲'),
    });
    expect(await documentText(slides, 'pptx')).toEqual([
      { place: '第 2 张幻灯片', text: '二' },
      { place: '第 10 张幻灯片', text: '十' },
      { place: '第 2 页备注', text: '讲' },
    ]);
    const ofd = makeZip({
      'OFD.xml': '<x/>',
      'Doc_0/Pages/Page_0/Content.xml': '<ofd:Page><ofd:TextCode X="1">文字</ofd:TextCode></ofd:Page>',
    });
    expect(await documentText(ofd, 'ofd')).toEqual([{ place: '第 1 页', text: '文字' }]);
  });

  test('when it is an old binary file, then identifiers and Chinese text in it are seen', async () => {
    const doc = Buffer.concat([
      Buffer.alloc(51),
      Buffer.from('身份证号码110101199003078275', 'utf16le'),
      Buffer.alloc(9),
      Buffer.from('13800138000'),
    ]);
    const [place] = await documentText(doc, 'doc');
    expect(place?.text).toContain('身份证号码110101199003078275');
    expect(place?.text).toContain('13800138000');
  });

  test('when it is plain text of any Chinese encoding, then by line', async () => {
    expect(await documentText(new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb, 0x0d, 0x0a, 0x0a, 0x41]), 'csv')).toEqual([
      { place: '第 1 行', text: '姓名' },
      { place: '第 3 行', text: 'A' },
    ]);
  });

  test('when it cannot be read safely, then it is refused as a file', async () => {
    await expect(documentText(new Uint8Array([1, 2, 3]), 'docx')).rejects.toThrow(DomainError);
    await expect(documentText(makeZip({ 'xl/workbook.xml': '<workbook' }), 'xlsx')).rejects.toMatchObject({
      code: 'file-refused',
    });
    await expect(documentText(new Uint8Array([1, 2, 3]), 'pdf')).rejects.toMatchObject({ code: 'file-refused' });
  });
});
