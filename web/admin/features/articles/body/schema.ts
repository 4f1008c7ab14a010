import { Extension, type Extensions, Mark, Node } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { CharacterCount } from '@tiptap/extensions';
import StarterKit from '@tiptap/starter-kit';
import { Figure } from './figure.ts';
import { FindReplace } from './find-replace.ts';

/** The looks a paragraph may have, as the body policy of the server names them. */
export const looks = ['signature', 'align-center', 'align-right'] as const;
export type Look = (typeof looks)[number];

const lookOf = (element: HTMLElement): Look | null => {
  const named = looks.find((look) => element.classList.contains(look));
  if (named) return named;
  const side = element.style.textAlign || element.getAttribute('align');
  if (side === 'center') return 'align-center';
  return side === 'right' || side === 'end' ? 'align-right' : null;
};

/** Alignment and signature of paragraphs; ids and languages of blocks stay as they are. */
const Looks = Extension.create({
  name: 'looks',
  addGlobalAttributes: () => [
    {
      types: ['paragraph'],
      attributes: {
        look: {
          default: null,
          parseHTML: lookOf,
          renderHTML: ({ look }) => (look ? { class: String(look) } : {}),
        },
      },
    },
    {
      types: ['paragraph', 'heading', 'table', 'figure', 'bulletList', 'orderedList', 'listItem', 'blockquote'],
      attributes: {
        id: { default: null, renderHTML: ({ id }) => (id ? { id: String(id) } : {}) },
        lang: { default: null, renderHTML: ({ lang }) => (lang ? { lang: String(lang) } : {}) },
      },
    },
  ],
});

const smallMark = (name: 'subscript' | 'superscript', tag: 'sub' | 'sup') =>
  Mark.create({
    name,
    parseHTML: () => [{ tag }],
    renderHTML: () => [tag, 0],
  });

/** Recordings that already stand in a body are kept as they are. */
const Recording = Node.create({
  name: 'recording',
  group: 'block',
  atom: true,
  addAttributes: () => ({ kind: { default: 'video' }, src: { default: null }, poster: { default: null } }),
  parseHTML: () =>
    ['video', 'audio'].map((kind) => ({
      tag: kind,
      getAttrs: (element: HTMLElement) => ({
        kind,
        src: element.getAttribute('src') ?? element.querySelector('source')?.getAttribute('src'),
        poster: element.getAttribute('poster'),
      }),
    })),
  renderHTML: ({ node }) => {
    const { kind, src, poster } = node.attrs as { kind: string; src: string | null; poster: string | null };
    return [kind, { controls: '', ...(src ? { src } : {}), ...(poster ? { poster } : {}) }];
  },
});

/** Everything the body of a text may consist of: the server's body policy, as an editor. */
export const bodyExtensions = (): Extensions => [
  StarterKit.configure({
    heading: { levels: [2, 3, 4, 5, 6] },
    link: {
      openOnClick: false,
      autolink: false,
      defaultProtocol: 'https',
      protocols: ['http', 'https', 'mailto', 'tel'],
      HTMLAttributes: { target: null, rel: null, class: null },
    },
  }),
  Table.configure({ resizable: false }),
  TableRow,
  TableHeader,
  TableCell,
  Figure,
  Recording,
  Looks,
  smallMark('subscript', 'sub'),
  smallMark('superscript', 'sup'),
  CharacterCount,
  FindReplace,
];
