import i18next from 'i18next';
import { useMemo, useSyncExternalStore } from 'react';
import { type Language, language, onLanguage } from './language.ts';

/** One saying in both languages, as `[Chinese, English]`; `{{name}}` is filled in. */
export type Saying = readonly [zh: string, en: string];

/** The sayings of one feature by name. Both languages stand side by side, so that none can be forgotten. */
export type Words = Readonly<Record<string, Saying>>;

type Fillers = Readonly<Record<string, string | number>>;

/** Says a word of `W` in the reader's language. */
export type Say<W extends Words> = (name: keyof W & string, fillers?: Fillers) => string;

const desk = i18next.createInstance();
void desk.init({
  lng: language(),
  fallbackLng: 'zh',
  resources: {},
  interpolation: { escapeValue: false },
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
});
onLanguage(() => void desk.changeLanguage(language()));

const spaces = new Map<Words, string>();

const spaceOf = (words: Words): string => {
  const known = spaces.get(words);
  if (known) return known;
  const space = `words-${spaces.size}`;
  for (const [index, lng] of (['zh', 'en'] as const).entries())
    desk.addResourceBundle(
      lng,
      space,
      Object.fromEntries(Object.entries(words).map(([name, said]) => [name, said[index]])),
    );
  spaces.set(words, space);
  return space;
};

const sayIn = <W extends Words>(words: W, lng: Language): Say<W> => {
  const fixed = desk.getFixedT(lng, spaceOf(words)) as unknown as (name: string, fillers: Fillers) => string;
  return (name, fillers) => fixed(name, fillers ?? {});
};

/** The language in use; components that call it follow a change. */
export const useLanguage = (): Language => useSyncExternalStore(onLanguage, language);

/** The words of a feature in the reader's language. */
export const useWords = <W extends Words>(words: W): Say<W> => {
  const lng = useLanguage();
  return useMemo(() => sayIn(words, lng), [words, lng]);
};

/** Picks the reader's language of something named in both by the API. */
export const useBilingual = (): ((text: { readonly zh: string; readonly en?: string | undefined }) => string) => {
  const lng = useLanguage();
  return (text) => (lng === 'en' && text.en ? text.en : text.zh);
};
