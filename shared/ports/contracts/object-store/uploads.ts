import { describe, expect, test } from 'vitest';
import { PreconditionFailed, partSize } from '../../object-store.ts';
import type { CreateObjectStore } from './fixture.ts';
import { bytes, openFor, text } from './fixture.ts';

const video = { contentType: 'video/mp4' };
const key = 'jyj/media/采访.mp4';
const whole = (fill: number): Uint8Array => new Uint8Array(partSize).fill(fill);

/** Uploads in parts. */
export const uploadContract = (create: CreateObjectStore): void => {
  describe('uploads', () => {
    test('given parts arrived out of order, one twice, across a restart, when they are joined, then the object is there at once', async () => {
      const { store, restart } = await openFor(create);
      const upload = await store.startUpload(key, video);
      expect(upload).toMatchObject({ key, ...video });
      await store.putPart(upload.uploadId, 3, bytes('尾'));
      await store.putPart(upload.uploadId, 1, whole(7));

      const again = await restart();
      const [first, last] = await again.listParts(upload.uploadId);
      expect([first?.number, first?.size, last?.number, last?.size]).toEqual([1, partSize, 3, 3]);
      await again.putPart(upload.uploadId, 1, whole(1));
      await again.putPart(upload.uploadId, 2, whole(2));
      expect(await again.head(key)).toBeUndefined();
      const head = await again.completeUpload(upload.uploadId);

      expect(head).toMatchObject({ key, ...video, size: 2 * partSize + 3 });
      expect(await again.head(key)).toEqual(head);
      const seam = await again.getRange(key, partSize - 2, partSize + 1);
      expect([...(seam?.body ?? [])]).toEqual([1, 1, 2, 2]);
      expect(text((await again.getRange(key, 2 * partSize, 3 * partSize))?.body)).toBe('尾');
      await expect(again.completeUpload(upload.uploadId)).rejects.toThrow(PreconditionFailed);
    });

    test('given a part is missing, a middle one short or there is none, when it is completed, then it is refused and can go on', async () => {
      const { store } = await openFor(create);
      const { uploadId } = await store.startUpload(key, video);
      await expect(store.completeUpload(uploadId)).rejects.toThrow(PreconditionFailed);
      await store.putPart(uploadId, 2, bytes('end'));
      await expect(store.completeUpload(uploadId)).rejects.toThrow(PreconditionFailed);
      await store.putPart(uploadId, 1, bytes('short'));
      await expect(store.completeUpload(uploadId)).rejects.toThrow(PreconditionFailed);
      expect(await store.head(key)).toBeUndefined();
      await store.putPart(uploadId, 1, whole(1));
      expect((await store.completeUpload(uploadId)).size).toBe(partSize + 3);
    });

    test('given an upload was aborted or never began, when parts come, then they are refused', async () => {
      const { store } = await openFor(create);
      const { uploadId } = await store.startUpload(key, video);
      await store.putPart(uploadId, 1, bytes('x'));
      await store.abortUpload(uploadId);
      await store.abortUpload(uploadId);

      for (const gone of [uploadId, 'f'.repeat(32), '../../etc', '']) {
        await expect(store.putPart(gone, 1, bytes('x'))).rejects.toThrow(PreconditionFailed);
        await expect(store.completeUpload(gone)).rejects.toThrow(PreconditionFailed);
        expect(await store.listParts(gone)).toEqual([]);
      }
    });

    test('given a part number outside 1 to 10 000, an empty part or one above 8 MiB, when it comes, then it is refused', async () => {
      const { store } = await openFor(create);
      const { uploadId } = await store.startUpload(key, video);
      const refusal = { name: 'DomainError', code: 'input-invalid' };
      for (const number of [0, -1, 1.5, 10_001]) {
        await expect(store.putPart(uploadId, number, bytes('x'))).rejects.toMatchObject(refusal);
      }
      await expect(store.putPart(uploadId, 1, bytes(''))).rejects.toMatchObject(refusal);
      await expect(store.putPart(uploadId, 1, new Uint8Array(partSize + 1))).rejects.toMatchObject(refusal);
    });
  });
};
