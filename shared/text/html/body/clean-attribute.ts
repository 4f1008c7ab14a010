import { safeUrl } from './safe-url.ts';

/** What decides about addresses in a body. */
export type AddressPolicy = {
  /** Where the body was found: relative addresses are resolved against it. */
  readonly baseUrl?: string | undefined;
  /** Hosts whose pictures and recordings may be shown; without it only the own site's. */
  readonly mediaHosts?: readonly string[] | undefined;
};

const looks = ['signature', 'align-center', 'align-right'];

const anchor = (value: string): string | undefined => {
  const name = value.replace(/^(?:a-)+/, '');
  return /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,63}$/u.test(name) ? `a-${name}` : undefined;
};

const integer = (value: string, limit: number): string | undefined => {
  const number = /^\d{1,5}(?:px)?$/.test(value.trim()) ? Number.parseInt(value, 10) : 0;
  return number >= 1 && number <= limit ? String(number) : undefined;
};

const decode = (fragment: string): string => {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
};

const link = (value: string, { baseUrl }: AddressPolicy): string | undefined => {
  const url = safeUrl(value, baseUrl);
  if (url?.kind !== 'fragment') return url?.href;
  const name = anchor(decode(url.href.slice(1)));
  return name && `#${name}`;
};

const media = (value: string, { baseUrl, mediaHosts = [] }: AddressPolicy): string | undefined => {
  const url = safeUrl(value, baseUrl);
  if (url?.kind === 'local') return url.href;
  return url?.kind === 'external' && mediaHosts.includes(URL.parse(url.href)?.host ?? '') ? url.href : undefined;
};

const plain = (value: string): string => value.replace(/\s+/g, ' ').trim().slice(0, 500);

/** The attribute's value as it may stand in a body, or undefined where it may not. */
export const cleanAttribute = (name: string, value: string, policy: AddressPolicy): string | undefined => {
  switch (name) {
    case 'id':
      return anchor(value);
    case 'class':
      // The looks a paragraph may have: signing unit and date at the right, as in print; centred; at the right.
      return looks.find((look) => value.split(/\s+/).includes(look));
    case 'lang':
      return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(value) ? value : undefined;
    case 'href':
      return link(value, policy);
    case 'src':
    case 'poster':
      return media(value, policy);
    case 'alt':
    case 'title':
      return plain(value);
    case 'colspan':
    case 'rowspan':
      return integer(value, 1000);
    case 'width':
    case 'height':
    case 'start':
      return integer(value, 10_000);
    case 'scope':
      return /^(?:row|col|rowgroup|colgroup)$/.test(value) ? value : undefined;
    case 'type':
      return /^(?:audio|video)\/[a-z0-9.+-]{1,40}$/.test(value) ? value : undefined;
    case 'controls':
      return '';
    default:
      return undefined;
  }
};
