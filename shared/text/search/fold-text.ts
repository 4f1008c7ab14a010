import { plainRadicals } from '#shared/text/plain-radicals.ts';

/** The text as tokens see it: half-width, lower case, compatibility forms and radical signs resolved, no combining marks. */
export const foldText = (text: string): string =>
  plainRadicals(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{M}+/gu, '');
