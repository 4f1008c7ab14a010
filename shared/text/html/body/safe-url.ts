const local = 'https://local.invalid';
const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** A parsed address: `local` ones are paths of the own site, `external` ones absolute. */
export type SafeUrl = { readonly kind: 'local' | 'external' | 'fragment'; readonly href: string };

/**
 * Reads an address as a browser would and writes it back canonically; undefined for every scheme but http, https,
 * mailto and tel, for credentials in the address, and for what is no address. Relative ones are resolved against
 * `baseUrl`; without it they are paths of the own site.
 */
export const safeUrl = (value: string, baseUrl?: string): SafeUrl | undefined => {
  const trimmed = value.trim();
  if (trimmed === '') return undefined;
  const url = URL.parse(trimmed, baseUrl ?? `${local}/`);
  if (!url || !schemes.has(url.protocol) || url.username || url.password) return undefined;
  if (trimmed.startsWith('#')) return { kind: 'fragment', href: url.hash || '#' };
  if (url.origin === local || (baseUrl === undefined && url.host === 'local.invalid'))
    return { kind: 'local', href: url.pathname + url.search + url.hash };
  return { kind: 'external', href: url.href };
};
