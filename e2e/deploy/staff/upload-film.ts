import { expect } from 'vitest';
import { eventually } from '../eventually.ts';
import type { CloudStaff } from './cloud-staff.ts';

type Part = {
  readonly number: number;
  readonly size: number;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly arrived: boolean;
};

/** Uploads 20 MB as a browser does: part by part straight into the store, with a break after the last part. */
export const uploadFilm = async (officer: CloudStaff): Promise<void> => {
  const bytes = new Uint8Array(20_000_000).map((_, n) => n % 251);
  const asked = { fileName: '宣传片.mp4', contentType: 'video/mp4', size: bytes.length };
  const started = await officer.post('/sites/jyj/media', asked);
  expect(started).toMatchObject({ status: 201 });
  const file = `/sites/jyj/media/${started.body.mediaId}`;
  const { partSize, parts } = started.body.upload as { readonly partSize: number; readonly parts: readonly Part[] };
  expect(parts.map(({ size }) => size)).toEqual([partSize, partSize, bytes.length - 2 * partSize]);
  const put = async ({ number, url, headers }: Part): Promise<void> => {
    expect(url).toContain('X-Amz-Signature');
    const body = bytes.subarray((number - 1) * partSize, number * partSize);
    expect((await fetch(url, { method: 'PUT', headers, body })).status).toBe(200);
  };
  for (const part of parts.slice(2)) await put(part);
  expect(await officer.post(`${file}/complete`, {})).toMatchObject({ status: 400 });
  const resumed = (await officer.get(file)).body.upload.parts as readonly Part[];
  expect(resumed.map(({ arrived }) => arrived)).toEqual([false, false, true]);
  for (const part of resumed.slice(0, 2)) await put(part);
  await officer.post(`${file}/complete`, {});
  // Nobody scans here, and it only claims to be a film: either way all of it was read.
  await eventually(async () => expect(['quarantined', 'refused']).toContain((await officer.get(file)).body.status));
};
