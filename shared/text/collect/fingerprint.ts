import { sha256 } from '#shared/text/digest.ts';

/** Two copies of one text have the same, however they are spaced, marked up or punctuated. */
export const fingerprint = (title: string, text: string): string => {
  const bare = (some: string) =>
    some
      .normalize('NFKC')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase();
  return sha256(`${bare(title)}\n${bare(text).slice(0, 2000)}`);
};
