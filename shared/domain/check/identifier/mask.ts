export type IdentifierKind = 'residentId' | 'mobile' | 'bankCard' | 'passport';
export type MaskMode = 'strict' | 'compatible';

/** How many characters stay readable at the start and at the end. */
const kept: Record<MaskMode, Record<IdentifierKind, readonly [head: number, tail: number]>> = {
  strict: { residentId: [3, 2], mobile: [3, 4], bankCard: [0, 4], passport: [1, 2] },
  compatible: { residentId: [6, 4], mobile: [3, 4], bankCard: [0, 4], passport: [1, 3] },
};

const isFiller = (char: string): boolean => !/[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]/.test(char);

/** `text` with its middle starred, as long as before; spaces and hyphens stay where they were. */
export const mask = (kind: IdentifierKind, text: string, mode: MaskMode = 'strict'): string => {
  const [head, tail] = kept[mode][kind];
  const total = [...text].filter((char) => !isFiller(char)).length;
  let seen = 0;
  let masked = '';
  for (const char of text) {
    if (isFiller(char)) masked += char;
    else {
      masked += seen < head || seen >= total - tail ? char : '*';
      seen += 1;
    }
  }
  return masked;
};
