import { textPieces } from './body/text-pieces.ts';

/** The plain text of an HTML body: blocks parted by `\n`, cells of a row by `\t`. Findings count in its offsets. */
export const htmlText = (html: string): string => textPieces(html).text;
