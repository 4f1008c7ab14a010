const control = /[\p{Cc}--[\t\n\r\f\u0080-\u009f]]/v;

const decode = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** The text of a plain file in UTF-8 (with or without mark), UTF-16 with mark, or GB 18030; undefined where it is none. */
export const decodeText = (bytes: Uint8Array): string | undefined => {
  const mark = bytes.length >= 2 ? `${bytes[0]} ${bytes[1]}` : '';
  const text =
    mark === '255 254'
      ? decode(bytes, 'utf-16le')
      : mark === '254 255'
        ? decode(bytes, 'utf-16be')
        : (decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030'));
  return text === undefined || control.test(text) ? undefined : text;
};
