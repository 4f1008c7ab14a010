import type { PageManifest } from '#shared/domain/page/page.ts';
import { pageAddress } from '#shared/domain/page/page-fate.ts';
import type { Site } from '#shared/domain/site/site.ts';

/** What an address without a page answers. `location` is relative to the site's root, with leading slash. */
export type MissingPage =
  | { readonly status: 301; readonly location: string }
  /** Withdrawn, or the whole site is closed or about to be: the notice. */
  | { readonly status: 410; readonly notice: 'withdrawn' | 'closed' }
  /** The site is offline for a while. */
  | { readonly status: 503 }
  | { readonly status: 404 };

const notFound: MissingPage = { status: 404 };

/** The path of the page an address means: below the site root, no leading slash, `index.html` at folders. Undefined for tricks. */
export const pathOfAddress = (address: string): string | undefined => {
  let path: string;
  try {
    path = decodeURIComponent(address.replace(/[?#].*$/s, '')).replace(/^\/+/, '');
  } catch {
    return undefined;
  }
  const segments = path.split('/');
  const bad = segments.some(
    (segment, n) => segment === '.' || segment === '..' || (segment === '' && n < segments.length - 1),
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  if (bad || path.length > 900 || /[\u0000-\u001f\\]/.test(path)) return undefined;
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
};

/**
 * Decides what to tell a reader whose address leads to no page: `manifest` is the page's own ledger, `folder` that of the
 * folder's index page if the address lacks its slash, `moved` the path below the site root the address has now.
 */
export const missingPage = (now: {
  readonly site: Site | undefined;
  readonly manifest: PageManifest | undefined;
  readonly folder: PageManifest | undefined;
  readonly moved: string | undefined;
}): MissingPage => {
  const { site, manifest, folder, moved } = now;
  if (!site || site.status === 'preparing') return notFound;
  if (site.status === 'tempOffline') return { status: 503 };
  if (site.status !== 'live') return { status: 410, notice: 'closed' };
  if (manifest?.state === 'redirect' && manifest.redirectTo) return { status: 301, location: manifest.redirectTo };
  if (manifest?.state === 'withdrawn') return { status: 410, notice: 'withdrawn' };
  if (folder?.state === 'live' && folder.hash) return { status: 301, location: pageAddress(folder.path) };
  return moved === undefined ? notFound : { status: 301, location: pageAddress(moved) };
};
