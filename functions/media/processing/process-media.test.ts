import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { mediaWorld } from '#functions/media/testing/media-world.ts';
import { completeUpload } from '#functions/media/upload/complete-upload.ts';
import { mediaObjectKey } from '#shared/domain/media/media.ts';
import { docxParagraph, makeDocx } from '#shared/text/testing/make-docx.ts';
import { makePdf } from '#shared/text/testing/make-pdf.ts';
import { makeZip } from '#shared/text/testing/make-zip.ts';

const photo = (width: number, height: number): Promise<Uint8Array> =>
  sharp({ create: { width, height, channels: 3, background: '#1d4f91' } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Make: 'Camera of somebody' } })
    .toBuffer();

describe('given a photo that a telephone took', () => {
  test('[CNT-03] when it is stored, then readers get it upright, without its metadata, in sizes never beyond its own', async () => {
    const { world, upload, served } = await mediaWorld();
    const bytes = await photo(1000, 500);
    expect(Buffer.from(bytes).includes('Camera of somebody')).toBe(true);
    const media = await upload('照片.JPG', bytes);
    expect(media).toMatchObject({ status: 'ready', contentType: 'image/jpeg', width: 500, height: 1000 });
    expect(media.variants.map(({ name, width, height }) => [name, width, height])).toEqual([
      ['w400.webp', 400, 800],
      ['w800.webp', 500, 1000],
      ['w1600.webp', 500, 1000],
    ]);
    expect([...(await served())].sort()).toEqual(['w1600.webp', 'w400.webp', 'w800.webp', '照片.jpg']);
    const copy = await world.objects.get(mediaObjectKey.served('jyj', media.mediaId, '照片.jpg'));
    expect(Buffer.from(copy?.body ?? []).includes('Camera of somebody')).toBe(false);
    expect((await sharp(copy?.body).metadata()).exif).toBeUndefined();
    const original = await world.objects.get(mediaObjectKey.original('jyj', media.mediaId));
    expect(Buffer.from(original?.body ?? [])).toEqual(Buffer.from(bytes));
  });

  test('when its head is whole and its data are not, then it is refused', async () => {
    const { upload, served } = await mediaWorld();
    const bytes = await sharp({ create: { width: 300, height: 300, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    bytes.fill(7, 60, bytes.length - 30);
    expect(await upload('a.png', bytes)).toMatchObject({ status: 'refused', refusal: { code: 'malformed' } });
    expect(await served()).toEqual([]);
  });
});

describe('given a file that is not what it should be', () => {
  const paragraph = docxParagraph('正文');
  test.each([
    ['a picture with an archive behind it', 'a.png', async () => [await photo(9, 9), makeZip({ a: 'b' })], 'polyglot'],
    [
      'a program by the name of a picture',
      'a.jpg',
      async () => [Buffer.from('MZ\x90\0\x03\0 program')],
      'kind-not-allowed',
    ],
    ['a document with macros', 'a.docx', async () => [makeDocx(paragraph, { 'word/vbaProject.bin': 'x' })], 'macro'],
    [
      'a PDF with a script',
      'a.pdf',
      async () => [makePdf(['A'], [], '/OpenAction << /S /JavaScript /JS (x) >>')],
      'active-content',
    ],
    ['a web page by the name of a text', 'a.txt', async () => [Buffer.from('<script>alert(1)</script>')], 'polyglot'],
  ])(
    'when it is %s, then it is refused in both languages and nothing of it is kept',
    async (_, name, make, refusal) => {
      const { upload, served, keptOriginals } = await mediaWorld();
      const media = await upload(name, Buffer.concat(await make()));
      expect(media).toMatchObject({ status: 'refused', refusal: { code: refusal } });
      expect(media.refusal?.zh).toMatch(/\p{Script=Han}/u);
      expect(media.refusal?.en).toMatch(/[a-z]/);
      expect(await served()).toEqual([]);
      expect(await keptOriginals()).toBe(0);
    },
  );
});

describe('given the malware scanner', () => {
  const clean = Buffer.from('名单\n');

  test('when it finds something, then the file is deleted', async () => {
    const { scan, upload, served, keptOriginals } = await mediaWorld();
    scan.verdict = { verdict: 'infected', name: 'Eicar' };
    expect(await upload('a.txt', clean)).toMatchObject({ status: 'refused', scan: 'infected' });
    expect([await served(), await keptOriginals()]).toEqual([[], 0]);
  });

  test('when there is none, then the file waits in quarantine until one cleared it', async () => {
    const { world, services, scan, upload, served } = await mediaWorld();
    scan.verdict = { verdict: 'notScanned' };
    const media = await upload('a.txt', clean);
    expect(media).toMatchObject({ status: 'quarantined', scan: 'notScanned', hasText: true });
    expect(await served()).toEqual([]);
    const target = { siteId: 'jyj', mediaId: media.mediaId, actor: world.officer };
    expect(await completeUpload(services, target)).toEqual(media);

    scan.verdict = { verdict: 'clean' };
    expect(await completeUpload(services, target)).toMatchObject({ status: 'ready', scan: 'clean' });
    expect(await served()).toEqual(['a.txt']);
  });

  test('when there is none and the operator serves such files, then it is served and says so', async () => {
    const { services, scan, upload, served } = await mediaWorld();
    services.config.unscannedMedia = 'serve';
    scan.verdict = { verdict: 'notScanned' };
    expect(await upload('a.txt', clean)).toMatchObject({ status: 'ready', scan: 'notScanned' });
    expect(await served()).toEqual(['a.txt']);
  });
});
