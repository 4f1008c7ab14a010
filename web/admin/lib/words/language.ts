export type Language = 'zh' | 'en';

const kept = 'desk-language';
const listeners = new Set<() => void>();

const chosen = (): Language => (localStorage.getItem(kept) === 'en' ? 'en' : 'zh');
let current: Language = typeof localStorage === 'undefined' ? 'zh' : chosen();

/** The language of the desk: Chinese unless the person chose English on this device. */
export const language = (): Language => current;

export const setLanguage = (next: Language): void => {
  current = next;
  localStorage.setItem(kept, next);
  for (const listener of listeners) listener();
};

export const onLanguage = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
