import { parseDocument } from 'htmlparser2';

/** The tree of an HTML fragment, read leniently; kept apart so that one parser serves all of text/html. */
export type BodyTree = ReturnType<typeof parseDocument>;
export type BodyNode = BodyTree['children'][number];
export type BodyElement = Extract<BodyNode, { readonly attribs: Record<string, string> }>;
export type BodyText = Extract<BodyNode, { readonly type: 'text' }>;

export const parseBody = (html: string): BodyTree => parseDocument(html);

export const isElement = (node: BodyNode): node is BodyElement => 'attribs' in node;

export const isText = (node: BodyNode): node is BodyText => node.type === 'text';
