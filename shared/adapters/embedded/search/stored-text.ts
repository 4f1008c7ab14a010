let scratch = Buffer.alloc(0);

/**
 * A text as the index keeps it: UTF-16, little-endian. The bytes hold until the next call: a statement copies what it is
 * given, and a buffer for each text of an import would wait for the garbage collector by the hundred.
 */
export const bytesOf = (text: string): Uint8Array => {
  const size = text.length * 2;
  if (scratch.length < size) scratch = Buffer.alloc(size);
  scratch.write(text, 'utf16le');
  return scratch.subarray(0, size);
};

/** The text that `bytesOf` made these of: a copy of bytes, where UTF-8 would be decoded sign by sign. */
export const textOf = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('utf16le');
