import { Parser } from 'htmlparser2';
import type { PageLink } from '#shared/domain/link/link.ts';

/** Attributes that make a reader's browser ask for an address, by element. */
const sources: Readonly<Record<string, string>> = {
  a: 'href',
  area: 'href',
  audio: 'src',
  iframe: 'src',
  img: 'src',
  link: 'href',
  script: 'src',
  source: 'src',
  video: 'src',
};
const longestText = 100;

/** The links of a page in their order, with what a reader sees of them: text of a link, description of a picture. */
export const extractLinks = (html: string): readonly PageLink[] => {
  const links: PageLink[] = [];
  let open: { href: string; text: string; position: number } | undefined;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const href = attributes[sources[name] ?? ''];
      if (open && attributes['alt']) open.text += attributes['alt'];
      if (href === undefined || (name === 'link' && attributes['rel'] === 'preconnect')) return;
      const link = { href, text: attributes['alt'] ?? attributes['title'] ?? '', position: links.length + 1 };
      links.push(link);
      if (name === 'a') open = link;
    },
    ontext: (text) => {
      if (open && open.text.length < longestText * 2) open.text += text;
    },
    onclosetag: (name) => {
      if (name === 'a') open = undefined;
    },
  });
  parser.end(html);
  return links.map((link) => ({ ...link, text: link.text.replace(/\s+/g, ' ').trim().slice(0, longestText) }));
};
