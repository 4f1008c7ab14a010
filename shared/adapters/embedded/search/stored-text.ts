/** A text as the index keeps it: UTF-16, little-endian. */
export const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf16le');

/** The text that `bytesOf` made these of: a copy of bytes, where UTF-8 would be decoded sign by sign. */
export const textOf = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('utf16le');
