import { language } from './language.ts';

/** Between the members of a list, in the reader's language. Call it while drawing: `useWords` follows a change of language. */
export const comma = (): string => (language() === 'en' ? ', ' : '、');

/** Between a name and what is said of it. */
export const colon = (): string => (language() === 'en' ? ': ' : '：');

/** Something beside, in brackets. */
export const bracketed = (text: string | number): string => (language() === 'en' ? ` (${text})` : `（${text}）`);
