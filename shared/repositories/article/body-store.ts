import type { ObjectStore } from '#shared/ports/object-store.ts';
import { sha256 } from '#shared/text/digest.ts';

const bodyKey = (siteId: string, bodyHash: string): string => `${siteId}/bodies/${bodyHash}`;

/** Stores a clean body under its own hash; storing it again is harmless. Answers the hash. */
export const storeBody = async (objects: ObjectStore, siteId: string, html: string): Promise<string> => {
  const bytes = new TextEncoder().encode(html);
  const hash = sha256(bytes);
  const key = bodyKey(siteId, hash);
  if (!(await objects.head(key))) await objects.put(key, bytes, { contentType: 'text/html; charset=utf-8' });
  return hash;
};

/** The clean body of an edition; empty where the object is not there. */
export const readBody = async (objects: ObjectStore, siteId: string, bodyHash: string): Promise<string> =>
  new TextDecoder().decode((await objects.get(bodyKey(siteId, bodyHash)))?.body);
