import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { longEntry, plainEntry, type RawEntry, rawZip } from '../testing/make-bomb.ts';
import { docxParagraph, makeDocx } from '../testing/make-docx.ts';
import { makeXlsx } from '../testing/make-xlsx.ts';

/** Of the reading process: what it may hold of objects, and what any of these files may cost beyond that. */
const heapMb = 384;
const mostMb = 120;

const types = plainEntry('[Content_Types].xml', '<Types/>');
const body = plainEntry('word/document.xml', '<w:document><w:body/></w:document>');
const docx = (...entries: readonly RawEntry[]): Uint8Array => rawZip([types, body, ...entries]);

const fourGigabytes = longEntry('word/media/image1.png', 4096);
const halfGigabyte = longEntry('word/styles.xml', 512, 7000);
const withinLimits = longEntry('word/media/image1.png', 180, 7000);
const crowd = Array.from({ length: 100_000 }, (_, n) => plainEntry(`word/${n}.xml`, ''));
const said = 2 ** 32 - 2;
const numbers = (count: number, of: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => of(n)).join('');

/** The same from every reader. */
const all = (answer: string) => ({
  upload: answer,
  word: answer,
  docx: answer,
  xlsx: answer,
  ofd: answer,
  mask: answer,
});

type Case = readonly [name: string, bytes: () => Uint8Array, answers: Readonly<Record<string, string>>];

const cases: readonly Case[] = [
  ['an ordinary document', () => makeDocx(docxParagraph('正文')), { upload: 'taken', word: 'taken', docx: 'taken' }],
  ['four gigabytes of zeros that say so', () => docx({ ...fourGigabytes, size: said }), all('archive-unsafe')],
  [
    'four gigabytes that say they are one megabyte',
    () => docx({ ...fourGigabytes, size: 2 ** 20 }),
    all('archive-unsafe'),
  ],
  [
    'half a gigabyte that says it is less than is allowed',
    () => docx({ ...halfGigabyte, size: 190 * 2 ** 20 }),
    { upload: 'archive-unsafe', word: 'archive-unsafe' },
  ],
  ['a hundred thousand entries', () => rawZip(crowd), all('archive-unsafe')],
  ['a hundred thousand entries that say they are few', () => rawZip(crowd, 1999), all('malformed')],
  [
    'an archive in an archive in an archive',
    () => makeDocx('<w:p/>', { 'word/embeddings/a.docx': docx(plainEntry('b.docx', docx(longEntry('c.png', 512)))) }),
    { upload: 'taken', word: 'taken', docx: 'taken', ofd: 'taken', mask: 'taken' },
  ],
  [
    'an entry that says it is longer than it is',
    () => docx({ ...longEntry('a.xml', 1), size: 2 ** 20 + 1 }),
    all('archive-unsafe'),
  ],
  ['a long entry with a wrong checksum', () => docx({ ...longEntry('a.xml', 8, 7000), crc: 1 }), all('malformed')],
  ['a short entry with a wrong checksum', () => docx({ ...plainEntry('a.xml', '<a/>'), crc: 1 }), all('malformed')],
  [
    'as much as is allowed, in one part',
    () => docx(withinLimits),
    { upload: 'taken', word: 'too-large', docx: 'taken', xlsx: 'too-large', mask: 'too-large' },
  ],
  [
    'a hundred thousand paragraphs',
    () => makeDocx(numbers(100_000, (n) => `<w:p><w:r><w:t>${n}</w:t></w:r></w:p>`)),
    { upload: 'taken', word: 'too-large', docx: 'taken' },
  ],
  [
    'styles without end beside one paragraph',
    () =>
      makeDocx('<w:p/>', { 'word/styles.xml': `<w:styles>${numbers(150_000, (n) => `<w:x a="${n}"/>`)}</w:styles>` }),
    { word: 'too-large' },
  ],
  [
    'a workbook of more cells than are read',
    () => makeXlsx(numbers(200_001, (n) => `<row r="${n + 1}"><c r="A${n + 1}"/></row>`)),
    { xlsx: 'too-large' },
  ],
  [
    'a workbook whose name stands for every cell there could be',
    () => makeXlsx('', { names: '<definedName name="a">a!$A$1:$XFD$1048576</definedName>' }),
    { xlsx: 'too-large' },
  ],
  [
    'a workbook with all its cells merged and a choice in each',
    () =>
      makeXlsx('<row r="1"><c r="A1"><v>1</v></c></row>', {
        areas:
          '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' +
          '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations>',
      }),
    { xlsx: 'taken' },
  ],
];

type Outcome = { readonly answers: Readonly<Record<string, string>>; readonly megabytes: number };

describe('[SEC-03] given a process that reads archives with little memory', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhanqun-archives-'));
  const outcomes: Outcome[] = [];
  beforeAll(() => {
    const files = cases.map(([, make, answers], n) => {
      const file = join(folder, `${n}.zip`);
      writeFileSync(file, make());
      return `${file}=${Object.keys(answers).join()}`;
    });
    const script = new URL('../testing/read-archives.ts', import.meta.url).pathname;
    const printed = execFileSync(process.execPath, [`--max-old-space-size=${heapMb}`, script, ...files], {
      encoding: 'utf8',
      maxBuffer: 2 ** 20,
    });
    outcomes.push(
      ...printed
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Outcome),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(cases.map(([name, , answers], n) => [name, answers, n] as const))(
    'when it meets %s, then it answers and takes little more memory',
    (_, answers, n) => {
      expect(outcomes[n]?.answers).toEqual(answers);
      // The first loads the readers.
      if (n > 0) expect(outcomes[n]?.megabytes).toBeLessThan(mostMb);
    },
  );
});
