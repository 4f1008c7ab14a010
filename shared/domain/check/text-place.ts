/** A stretch of a plain text, in UTF-16 offsets: `text` is exactly what stands from `start` to before `end`. */
export type TextPlace = { readonly start: number; readonly end: number; readonly text: string };
