import type { Services } from '#functions/composition/services.ts';

/** A file of the built desk, by its path below `/admin/`. */
export type DeskFile = { readonly path: string; readonly bytes: Uint8Array };

const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
};

/** Where a file of the desk stands in the store. */
export const deskKey = (path: string): string => `shared/admin/${path}`;

const put = async (objects: Services['objects'], { path, bytes }: DeskFile): Promise<void> => {
  const contentType = contentTypes[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  // The names of assets carry the hash of their bytes.
  const cacheControl = path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  await objects.put(deskKey(path), bytes, { contentType, cacheControl });
};

/**
 * Puts the files of the desk into the store, its page last: whoever opens it meanwhile finds all that the page asks for. Files of
 * earlier builds stay, for the desks that are open. Answers how many were put.
 */
export const uploadDesk = async (
  { objects }: Pick<Services, 'objects'>,
  files: readonly DeskFile[],
): Promise<number> => {
  const pages = files.filter(({ path }) => path.endsWith('.html'));
  await Promise.all(files.filter((file) => !pages.includes(file)).map((file) => put(objects, file)));
  for (const page of pages) await put(objects, page);
  return files.length;
};
