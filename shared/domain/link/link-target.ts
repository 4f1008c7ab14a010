import { type ClusterAddresses, type ClusterPlace, hostOfAddress } from '#shared/domain/link/cluster-address.ts';

/** Where a link leads. `skip`: nothing to check (a place on the same page, mail, telephone). */
export type LinkTarget =
  | { readonly kind: 'skip' }
  | { readonly kind: 'bad'; readonly url: string }
  /** `path` is as the host sees it, `place` the site and the address below its root. */
  | { readonly kind: 'inside'; readonly url: string; readonly path: string; readonly place: ClusterPlace }
  | { readonly kind: 'outside'; readonly url: string };

const targetOf = (parsed: URL, addresses: ClusterAddresses): LinkTarget => {
  const place = addresses.placeOf(hostOfAddress(parsed.href), parsed.pathname);
  return place
    ? { kind: 'inside', url: parsed.href, path: parsed.pathname, place }
    : { kind: 'outside', url: parsed.href };
};

/** Where `href` leads from the page at `pageUrl`; a leaving notice of the cluster leads to what is behind it. */
export const linkTarget = (href: string, pageUrl: string, addresses: ClusterAddresses): LinkTarget => {
  const address = href.trim();
  if (address === '' || address.startsWith('#') || /^(mailto|tel|data|blob|sms):/i.test(address))
    return { kind: 'skip' };
  const parsed = URL.parse(address, pageUrl);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return { kind: 'bad', url: address.slice(0, 2000) };
  parsed.hash = '';
  const target = targetOf(parsed, addresses);
  if (target.kind !== 'inside' || target.place.address !== '/leave') return target;
  const behind = URL.parse(parsed.searchParams.get('to') ?? '');
  if (!behind || !/^https?:$/.test(behind.protocol)) return { kind: 'bad', url: parsed.href };
  behind.hash = '';
  return targetOf(behind, addresses);
};
