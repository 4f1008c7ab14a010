import type { PageContext } from '#shared/rendering/page-context.ts';

const scheme = /^[a-z][a-z0-9+.-]*:/i;

const hostOf = (address: string): string | undefined => {
  const start = address.indexOf('://');
  return start < 0 ? undefined : URL.parse(address)?.hostname;
};

const isWithin = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

const familiar = new WeakMap<PageContext, readonly string[]>();

/** Hosts that need no leaving notice, subdomains included: gov.cn, 政务 domains, this cluster's own, those it allows. */
const familiarHosts = (context: PageContext): readonly string[] => {
  const known = familiar.get(context);
  if (known) return known;
  const own = [context.base, ...(context.parent ? [context.reader.baseOf(context.parent)] : [])]
    .map((base) => hostOf(base)?.replace(/^www\./, ''))
    .filter((domain) => domain !== undefined);
  const hosts = ['gov.cn', 'xn--zfr164b', ...own, ...context.cluster.linkAllowList];
  familiar.set(context, hosts);
  return hosts;
};

const isFamiliar = (context: PageContext, host: string): boolean =>
  familiarHosts(context).some((domain) => isWithin(host, domain));

/** Where a link written by people leads: `away` goes through the leaving notice. */
export type Outward = { readonly address: string; readonly away: boolean };

/**
 * Puts the leaving notice before addresses outside the government's and the cluster's hosts. Answers undefined for what is
 * no web address (`javascript:`, `data:` and the like); paths, fragments, `mailto:` and `tel:` stay as they are.
 */
export const outward = (context: PageContext, href: string): Outward | undefined => {
  // Browsers drop control characters from an address and read backslashes as slashes: so do we, before judging it.
  const address = [...href.trim()].filter((character) => character > '\u001f').join('');
  if (/^(?:mailto|tel):/i.test(address)) return { address, away: false };
  const full = /^[\\/]{2}/.test(address) ? `https:${address.replace(/\\/g, '/')}` : address;
  if (!scheme.test(full)) return { address, away: false };
  const parsed = URL.parse(full);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return undefined;
  if (isFamiliar(context, parsed.hostname)) return { address: parsed.href, away: false };
  return { address: `/leave?to=${encodeURIComponent(parsed.href)}`, away: true };
};
