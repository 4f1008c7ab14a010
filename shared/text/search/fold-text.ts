/** The text as tokens see it: half-width, lower case, compatibility forms resolved, no combining marks. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{M}+/gu, '');
