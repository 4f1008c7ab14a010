import { mergeAttributes, Node } from '@tiptap/core';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    figure: {
      /** Puts a picture with its text and caption at the cursor. */
      insertFigure: (picture: { readonly src: string; readonly alt: string; readonly caption: string }) => ReturnType;
    };
  }
}

const imageIn = (element: HTMLElement): HTMLImageElement | null =>
  element.tagName === 'IMG' ? (element as HTMLImageElement) : element.querySelector('img');

/** A picture with its alternative text and, below it, its caption, which is edited in place. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'inline*',
  draggable: true,
  isolating: true,
  addAttributes: () => ({
    src: { default: null, parseHTML: (element) => imageIn(element)?.getAttribute('src') },
    alt: { default: '', parseHTML: (element) => imageIn(element)?.getAttribute('alt') ?? '' },
  }),
  parseHTML: () => [
    {
      tag: 'figure',
      contentElement: (element) =>
        element.querySelector('figcaption') ?? element.ownerDocument.createElement('figcaption'),
      getAttrs: (element) => (imageIn(element) ? null : false),
    },
    { tag: 'img[src]', contentElement: (element) => element.ownerDocument.createElement('figcaption') },
  ],
  renderHTML: ({ node, HTMLAttributes }) => {
    const { src, alt } = node.attrs as { src: string; alt: string };
    const { src: _, alt: __, ...rest } = HTMLAttributes;
    return ['figure', mergeAttributes(rest), ['img', { src, alt }], ['figcaption', 0]];
  },
  addCommands() {
    return {
      insertFigure:
        ({ src, alt, caption }) =>
        ({ commands }) =>
          commands.insertContent([
            { type: this.name, attrs: { src, alt }, content: caption ? [{ type: 'text', text: caption }] : [] },
            { type: 'paragraph' },
          ]),
    };
  },
});
