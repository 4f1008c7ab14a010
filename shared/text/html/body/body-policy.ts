/** What an article body may consist of. Everything else is taken out (sanitise-html.ts). */

const global = ['id', 'lang'];

/** Element → its attributes, besides `id` and `lang`. */
export const allowedElements: Readonly<Record<string, readonly string[]>> = {
  p: ['class'],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  ul: [],
  ol: ['start'],
  li: [],
  table: [],
  thead: [],
  tbody: [],
  tfoot: [],
  tr: [],
  th: ['colspan', 'rowspan', 'scope'],
  td: ['colspan', 'rowspan'],
  caption: [],
  blockquote: [],
  figure: [],
  figcaption: [],
  img: ['alt', 'src', 'width', 'height'],
  a: ['href', 'title'],
  strong: [],
  em: [],
  sub: [],
  sup: [],
  u: [],
  s: [],
  br: [],
  hr: [],
  code: [],
  pre: [],
  video: ['src', 'poster', 'width', 'height', 'controls'],
  audio: ['src', 'controls'],
  source: ['src', 'type'],
};

/** Older or presentational names and what stands for them. */
export const renamedElements: Readonly<Record<string, string>> = {
  h1: 'h2',
  b: 'strong',
  i: 'em',
  strike: 's',
  del: 's',
  ins: 'u',
  dl: 'ul',
  dt: 'li',
  dd: 'li',
};

/** Containers whose edges separate paragraphs; they are dissolved once their content has been put into paragraphs. */
export const containerElements: ReadonlySet<string> = new Set(
  'div section article main header footer nav aside center address form fieldset details summary hgroup'.split(' '),
);

/** Elements that go with all they hold. */
export const droppedWithContent: readonly string[] =
  'script style title textarea option select noscript iframe object embed applet svg math template xmp noembed noframes plaintext frameset head canvas'.split(
    ' ',
  );

export const allowedAttributes = (element: string): readonly string[] => [
  ...global,
  ...(Object.hasOwn(allowedElements, element) ? (allowedElements[element] ?? []) : []),
];
