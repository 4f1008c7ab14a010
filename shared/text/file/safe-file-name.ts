const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const longest = 80;

/**
 * A file name to show and to store: no path, no control or direction marks, no characters that a shell, a header or a
 * file system reads otherwise, one extension (`extension`, from the bytes), at most 80 characters.
 */
export const safeFileName = (name: string, extension: string): string => {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const stem = last
    .replace(/\.[A-Za-z0-9]{1,8}$/, '')
    .replace(/[\p{C}\u200b-\u200f\u2028-\u202e\u2066-\u2069]/gu, '')
    .replace(/["'`<>:|?*;%&$#{}^~]/g, '_')
    .replace(/\./g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s_-]+|[\s_-]+$/g, '');
  const short = [...stem].slice(0, longest).join('').trim();
  const base = short === '' || reserved.test(short) ? `file${short && `-${short}`}` : short;
  return `${base}.${extension}`;
};
