import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docxPlaces } from '../document/docx-places.ts';
import { docxToHtml } from '../document/docx-to-html.ts';
import { docxParagraph, makeDocx } from '../testing/make-docx.ts';
import { makePdf } from '../testing/make-pdf.ts';
import { makeZip } from '../testing/make-zip.ts';
import { fileKind } from './file-kind.ts';

const bytes = (...parts: (string | Uint8Array)[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part))));
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const answer = async (content: Uint8Array, name: string): Promise<string> => {
  const kind = await fileKind(content, name);
  return kind.ok ? 'taken' : kind.refused;
};

const jpg = bytes(
  '\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00',
  '\xff\xdb\x00\x03\x01',
  '\xff\xd9',
);
const gif = bytes(Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'));
const rels = 'word/_rels/settings.xml.rels';
const list = (body: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${body}</Relationships>`;
const template = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate';
const script = '6 0 << /S /JavaScript /JS (app.alert(1)) >>';
const packed = deflateSync(Buffer.from(script)).toString('latin1');
const objectStream = (head: string): Uint8Array =>
  makePdf(['x'], [`<< ${head} /Length ${packed.length} >>\nstream\n${packed}\nendstream`]);

describe('[SEC-03] given a file made to be two things at once', () => {
  test.each<[string, string, Uint8Array]>([
    ['a picture with an archive in front of its end', 'a.jpg', bytes(jpg, makeZip({ 'x.class': 'x' }), '\xff\xd9')],
    ['a picture whose archive hides behind a long comment', 'a.gif', bytes(gif, zipSync({ x: new Uint8Array(9) }))],
    ['a picture that reads as a script', 'a.gif', bytes('GIF89a/*', gif.slice(8, -1), '*/=1;alert(1)//;')],
    ['a PDF with a page in front', 'a.pdf', bytes('<html><script>alert(1)</script></html>', makePdf(['x']))],
    ['a PDF with a picture in front', 'a.pdf', bytes(gif, makePdf(['x']))],
    ['an SVG named as a picture', 'a.jpg', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['an SVG behind blanks', 'a.gif', bytes(' \n\n<svg onload="alert(1)"/>')],
    ['a packed SVG', 'a.png', bytes('\x1f\x8b\x08\x00', '<svg/>')],
    ['a page in UTF-16', 'a.txt', utf16('<html><script>alert(1)</script>')],
    ['a page as a table', 'a.csv', bytes('a,b\n<script>alert(1)</script>')],
    ['a mail with a page', 'a.txt', bytes('MIME-Version: 1.0\nContent-Type: text/html\n\n<iframe src=//x>')],
    ['a Java archive named as a document', 'a.docx', makeZip({ 'META-INF/MANIFEST.MF': 'x' })],
    ['a shell script named as text with control bytes', 'a.txt', bytes('#!/bin/sh\n\x07\x00')],
  ])('when it is %s, then it is refused', async (_, name, content) => {
    expect(await answer(content, name)).not.toBe('taken');
  });
});

describe('[SEC-03] given a document that hides what it does', () => {
  test.each<[string, Uint8Array, string]>([
    [
      'macros named as a document without',
      makeDocx('', {
        '[Content_Types].xml':
          '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      }),
      'macro',
    ],
    [
      'macros under another part name',
      makeDocx('', { [rels]: list('<Relationship Type="x/vbaProject" Target="pic.bin"/>') }),
      'macro',
    ],
    [
      'macros told in UTF-16',
      makeDocx('', { [rels]: utf16(list('<Relationship Type="x/vbaProject" Target="pic.bin"/>')) }),
      'macro',
    ],
    [
      'macros told in entities',
      makeDocx('', { [rels]: list('<Relationship Type="x/vba&#80;roject" Target="pic.bin"/>') }),
      'macro',
    ],
    [
      'a remote template told in another order',
      makeDocx('', {
        [rels]: list(`<Relationship TargetMode="External" Target="https://evil.example/t.dotm" Type="${template}"/>`),
      }),
      'active-content',
    ],
    [
      'a remote template behind a bracket',
      makeDocx('', {
        [rels]: list(`<Relationship Type="${template}" Target="https://evil.example/>" TargetMode="External"/>`),
      }),
      'active-content',
    ],
    [
      'a remote template under a prefix',
      makeDocx('', {
        [rels]: `<p:Relationships xmlns:p="x"><p:Relationship Type="${template}" Target="//evil" TargetMode = 'External'/></p:Relationships>`,
      }),
      'active-content',
    ],
    [
      'a remote template in entities',
      makeDocx('', {
        [rels]: list(`<Relationship Type="${template}" Target="//evil" TargetMode="&#69;xternal"/>`),
      }),
      'active-content',
    ],
  ])('when it is a document with %s, then it is refused', async (_, content, expected) => {
    expect(await answer(content, 'a.docx')).toBe(expected);
  });

  test.each([
    ['far from its name', objectStream(`/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode ${' '.repeat(900)}`)],
    ['under an escaped name', objectStream('/Type /Obj#53tm /N 1 /First 4 /Filter /FlateDecode')],
    ['too far to be found', objectStream(`/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode ${' '.repeat(9000)}`)],
  ])('when a PDF packs its script %s, then it is refused', async (_, content) => {
    expect(await answer(content, 'a.pdf')).not.toBe('taken');
  });

  test('when a document says its text in UTF-16, then the checks read that text', () => {
    const words = makeDocx(docxParagraph('身份证号 11010519491231002X'));
    const plain = docxPlaces(words).map(({ text }) => text);
    const entry = `<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${docxParagraph('身份证号 11010519491231002X')}</w:body></w:document>`;
    expect(docxPlaces(makeDocx('', { 'word/document.xml': utf16(entry) })).map(({ text }) => text)).toEqual(plain);
  });
});

describe('[SEC-03] given a file made to be slow', () => {
  const soon = async (work: () => Promise<unknown>): Promise<number> => {
    const began = process.cpuUsage().user / 1000;
    await work().catch((error: unknown) => expect(error).toMatchObject({ code: expect.any(String) }));
    return process.cpuUsage().user / 1000 - began;
  };
  const bomb = zipSync({ 'a.xml': new Uint8Array(20 * 1024 * 1024) }, { level: 9 });
  const laughs = `<!DOCTYPE x [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">${[...'bcdefghij'].map((name, n) => `<!ENTITY ${name} "${`&${'abcdefghi'[n]};`.repeat(10)}">`).join('')}]>`;

  test.each<[string, string, Uint8Array]>([
    ['a list of unfinished relationships', 'a.docx', makeDocx('', { [rels]: '<Relationship frame'.repeat(20_000) })],
    [
      'a relationship of a million words',
      'a.docx',
      makeDocx('', { [rels]: `<Relationship ${'frame '.repeat(600_000)}` }),
    ],
    ['a list of five megabytes', 'a.docx', makeDocx('', { [rels]: list(' '.repeat(5 * 1024 * 1024)) })],
    ['object streams without data', 'a.pdf', bytes('%PDF-1.7\n', '/ObjStm'.repeat(700_000), '\n%%EOF')],
    ['names without end', 'a.pdf', bytes('%PDF-1.7\n', '/'.repeat(2_000_000), '#'.repeat(2_000_000), '\n%%EOF')],
    ['an archive in an archive', 'a.docx', makeZip({ 'word/document.xml': 'x', '1.zip': bomb, '2.zip': bomb })],
    ['markup begun and not ended', 'a.txt', bytes('<svg'.repeat(500_000))],
    ['pictures begun and not ended', 'a.gif', bytes('GIF89a', '<svg '.repeat(500_000), ';')],
  ])('when it is %s, then it is judged within two seconds', async (_, name, content) => {
    expect(await soon(() => fileKind(content, name))).toBeLessThan(8_000);
  });

  test('when a document nests entities or elements without end, then reading it ends soon and nothing grows', async () => {
    const entities = makeDocx('', {
      'word/document.xml': `${laughs}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${docxParagraph('&j;')}</w:body></w:document>`,
    });
    const deep = makeDocx('<w:sdt><w:sdtContent>'.repeat(20_000) + docxParagraph('x'));
    for (const content of [entities, deep]) {
      expect(await soon(async () => docxPlaces(content))).toBeLessThan(12_000);
      expect(await soon(() => docxToHtml(content))).toBeLessThan(20_000);
    }
  });
});
