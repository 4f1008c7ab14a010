import { describe, expect, test } from 'vitest';
import { getMedia } from '#functions/media/library/get-media.ts';
import { mediaAnswer } from '#functions/media/media-answer.ts';
import { mediaHandler } from '#functions/media/media-handler.ts';
import { mediaWorld } from '#functions/media/testing/media-world.ts';
import { completeUpload } from '#functions/media/upload/complete-upload.ts';
import { discardMedia } from '#functions/media/upload/discard-media.ts';
import { putPart } from '#functions/media/upload/put-part.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';
import { partSize } from '#shared/ports/object-store.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });
const text = (size: number): Uint8Array =>
  Buffer.from(`${'x'.repeat(999)}\n`.repeat(size / 1000 + 1)).subarray(0, size);

describe('given an upload of two parts', () => {
  test('[CNT-03] when it breaks off, then it is gone on with where it stopped and the file is served in the end', async () => {
    const { world, services, start, served } = await mediaWorld();
    const bytes = text(partSize + 6);
    const media = await start('名单 (1).txt', bytes.length);
    const target = { siteId: 'jyj', mediaId: media.mediaId, actor: world.officer };
    await putPart(services, { ...target, number: 2, body: bytes.subarray(partSize) });
    const { upload } = await mediaAnswer(services, await getMedia(services, target));
    expect(upload?.parts.map(({ arrived, size }) => [arrived, size])).toEqual([
      [false, partSize],
      [true, 6],
    ]);
    await expect(completeUpload(services, target)).rejects.toThrow(code('input-invalid'));

    await putPart(services, { ...target, number: 1, body: bytes.subarray(0, partSize) });
    expect((await completeUpload(services, target)).status).toBe('processing');
    const [message] = await world.queue.receive('media', { limit: 1, visibilitySeconds: 60 });
    const event = { Records: [{ messageId: 'm', body: message?.body ?? '', receiptHandle: 'h' }] };
    expect(await mediaHandler(services)(event)).toEqual({ batchItemFailures: [] });
    const ready = await getMedia(services, target);
    expect(ready).toMatchObject({ status: 'ready', contentType: 'text/plain', hasText: true });
    expect(await served()).toEqual([ready.fileName]);

    await mediaHandler(services)(event);
    expect(await getMedia(services, target)).toEqual(ready);
    expect((await world.audits()).map(({ action }) => action)).toEqual([
      'media.upload',
      'media.store',
      'media.release',
    ]);
  });

  test('[CNT-03] when the store takes parts by addresses of its own, then each missing part has one and a part that arrived has none', async () => {
    const { world, services, start } = await mediaWorld();
    const media = await start('a.txt', partSize + 6);
    const target = { siteId: 'jyj', mediaId: media.mediaId, actor: world.officer };
    await putPart(services, { ...target, number: 2, body: text(6) });
    world.objects.partAddress = async (uploadId, { number, size }, { seconds }) =>
      `https://store.example/${uploadId}/${number}?length=${size}&for=${seconds}`;
    const { upload } = await mediaAnswer(services, await getMedia(services, target));
    expect(upload?.parts.map(({ url }) => url)).toEqual([
      `https://store.example/${media.uploadId}/1?length=${partSize}&for=1800`,
      `/api/v1/sites/jyj/media/${media.mediaId}/parts/2`,
    ]);
  });

  test('when an answer got lost and the end is told twice, then it is the same file', async () => {
    const { world, services, start } = await mediaWorld();
    const media = await start('a.txt', 6);
    const target = { siteId: 'jyj', mediaId: media.mediaId, actor: world.officer };
    await putPart(services, { ...target, number: 1, body: text(6) });
    // The parts were joined, and the process died before it said so.
    await world.objects.completeUpload(media.uploadId ?? '');
    const first = await completeUpload(services, target);
    expect(first.status).toBe('ready');
    expect(await completeUpload(services, target)).toEqual(first);
  });

  test.each([
    [1, partSize - 1],
    [1, partSize + 1],
    [2, 7],
    [3, 6],
  ])('when part %i comes with %i bytes, then it is refused', async (number, size) => {
    const { world, services, start } = await mediaWorld();
    const { mediaId } = await start('a.txt', partSize + 6);
    const part = { siteId: 'jyj', mediaId, actor: world.officer, number, body: new Uint8Array(size) };
    await expect(putPart(services, part)).rejects.toThrow(code('input-invalid'));
  });

  test('when it is given up, then nothing is left and no part is taken any more', async () => {
    const { world, services, start, keptOriginals } = await mediaWorld();
    const { mediaId } = await start('a.txt', 6);
    const target = { siteId: 'jyj', mediaId, actor: world.officer };
    await discardMedia(services, target);
    await expect(putPart(services, { ...target, number: 1, body: text(6) })).rejects.toThrow(code('media-not-found'));
    expect(await keptOriginals()).toBe(0);
  });
});

describe('given who may upload', () => {
  test('[ACL-01] when the grant covers one column only, then its holder may use the files of the site', async () => {
    const { start } = await mediaWorld();
    const narrow = actorWith([{ role: 'officer', siteId: 'jyj', columnId: 'gzdt' }]);
    expect((await start('a.txt', 6, narrow)).createdBy).toBe(narrow.accountId);
  });

  test('[SEC-08] when somebody of another site asks, then there is nothing; when a reviewer does, it is forbidden', async () => {
    const { world, services, start } = await mediaWorld();
    const { mediaId } = await start('a.txt', 6);
    await expect(start('a.txt', 6, world.abroad)).rejects.toThrow(code('not-found'));
    await expect(start('a.txt', 6, world.final)).rejects.toThrow(code('forbidden'));
    const elsewhere = { siteId: 'wjw', mediaId, actor: world.abroad };
    await expect(getMedia(services, elsewhere)).rejects.toThrow(code('media-not-found'));
  });

  test('when the name says SVG, a script or nothing, then the upload does not begin; nor when it is too large', async () => {
    const { start } = await mediaWorld();
    for (const name of ['a.svg', 'a.html', 'a.exe', 'a.docm', 'a', 'a.jpg.php'])
      await expect(start(name, 6)).rejects.toThrow(code('file-refused'));
    await expect(start('a.jpg', 31 * 1024 * 1024)).rejects.toThrow(code('too-large'));
  });

  test('when the name leads elsewhere, then only its end is kept', async () => {
    const { start } = await mediaWorld();
    expect((await start('../../etc/x<y>.txt', 6)).fileName).toBe('x_y.txt');
  });
});
