import type { z } from 'zod';
import { call } from '#desk/lib/api/call.ts';
import { NoConnection } from '#desk/lib/api/problem.ts';
import type { mediaAnswerSchema } from '#shared/schemas/http/media/media-answer.ts';
import {
  completeUploadEndpoint,
  getMediaEndpoint,
  putPartEndpoint,
  startUploadEndpoint,
} from '#shared/schemas/http/media/media-endpoints.ts';

export type MediaFile = z.output<typeof mediaAnswerSchema>;

/** Share of the bytes sent, 0 to 1; `waiting` while the network is away; `checking` while the cluster looks at the file. */
export type UploadProgress = { readonly share: number; readonly state: 'sending' | 'waiting' | 'checking' };

type Options = {
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  readonly onProgress?: (progress: UploadProgress) => void;
  readonly signal?: AbortSignal | undefined;
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Tries again while the network is away: two, four, eight … seconds, at most thirty. */
const patiently = async <T>(
  act: () => Promise<T>,
  waiting: () => void,
  signal: AbortSignal | undefined,
): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof NoConnection) || signal?.aborted) throw error;
      waiting();
      await pause(Math.min(2 ** attempt, 30) * 1000);
    }
  }
};

/** Uploads that were begun on this device, by what tells a file from another: continued rather than begun again. */
const begun = 'desk-uploads';
const fileKey = (siteId: string, file: File): string => `${siteId}|${file.name}|${file.size}|${file.lastModified}`;
const readBegun = (): Record<string, string> =>
  JSON.parse(localStorage.getItem(begun) ?? '{}') as Record<string, string>;
const noteBegun = (key: string, mediaId: string | undefined): void => {
  const { [key]: _, ...others } = readBegun();
  localStorage.setItem(begun, JSON.stringify(mediaId === undefined ? others : { ...others, [key]: mediaId }));
};

const resumed = async (siteId: string, key: string): Promise<MediaFile | undefined> => {
  const mediaId = readBegun()[key];
  if (!mediaId) return undefined;
  const media = await call(getMediaEndpoint, { params: { siteId, mediaId } }).catch((error: unknown) => {
    if (error instanceof NoConnection) throw error;
    return undefined;
  });
  return media?.status === 'uploading' ? media : undefined;
};

type Part = NonNullable<MediaFile['upload']>['parts'][number];

/** The store that the address leads to no longer takes it: the address has run out. */
class AddressRefused extends Error {}

const putStraight = async ({ url, method, headers }: Part, bytes: Blob, signal: AbortSignal | undefined) => {
  let response: Response;
  try {
    response = await fetch(url, { method, headers, body: bytes, credentials: 'omit', signal: signal ?? null });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new NoConnection();
  }
  if (response.status >= 500) throw new NoConnection();
  if (!response.ok) throw new AddressRefused(`${response.status}`);
};

/** Sends one part where its address says: to the cluster, or straight into its store. */
const sendPart = async (media: MediaFile, part: Part, bytes: Blob, signal: AbortSignal | undefined): Promise<void> => {
  const { siteId, mediaId } = media;
  if (part.url.startsWith('/')) {
    await call(putPartEndpoint, { params: { siteId, mediaId, number: part.number }, bytes, signal });
    return;
  }
  try {
    await putStraight(part, bytes, signal);
  } catch (error) {
    if (!(error instanceof AddressRefused)) throw error;
    const now = await call(getMediaEndpoint, { params: { siteId, mediaId } });
    const fresh = now.upload?.parts.find(({ number }) => number === part.number);
    if (fresh && !fresh.arrived) await putStraight(fresh, bytes, signal);
  }
};

const looked = async (siteId: string, media: MediaFile, signal: AbortSignal | undefined): Promise<MediaFile> => {
  let file = media;
  while (file.status === 'processing' && !signal?.aborted) {
    await pause(1500);
    file = await call(getMediaEndpoint, { params: { siteId, mediaId: file.mediaId } });
  }
  return file;
};

/**
 * Sends a file of any size in parts and answers it as the cluster found it (`ready`, `quarantined` or `refused`). An upload
 * that was cut off goes on with the parts that are missing, also after the page was closed.
 *
 * @throws Problem what the cluster refuses
 */
export const uploadFile = async (siteId: string, file: File, options: Options = {}): Promise<MediaFile> => {
  const { onProgress = () => undefined, signal, alt, caption } = options;
  const key = fileKey(siteId, file);
  const body = {
    fileName: file.name,
    contentType: file.type || 'application/octet-stream',
    size: file.size,
    alt,
    caption,
  };
  let sent = 0;
  const tell = (state: UploadProgress['state']): void => onProgress({ share: file.size ? sent / file.size : 0, state });
  const waiting = (): void => tell('waiting');
  tell('sending');
  const media = await patiently(
    async () => (await resumed(siteId, key)) ?? call(startUploadEndpoint, { params: { siteId }, body }),
    waiting,
    signal,
  );
  const { mediaId } = media;
  noteBegun(key, mediaId);
  const partSize = media.upload?.partSize ?? file.size;
  for (const part of media.upload?.parts ?? []) {
    if (!part.arrived) {
      const start = (part.number - 1) * partSize;
      const bytes = file.slice(start, start + part.size);
      await patiently(() => sendPart(media, part, bytes, signal), waiting, signal);
    }
    sent += part.size;
    tell('sending');
  }
  tell('checking');
  const stored = await patiently(() => call(completeUploadEndpoint, { params: { siteId, mediaId } }), waiting, signal);
  noteBegun(key, undefined);
  return looked(siteId, stored, signal);
};
