import type { Bilingual } from '#shared/domain/site/site.ts';

/** Why a command cannot be done, in words for the person who gave it. `usage`: the words typed make no command. */
export class CommandRefused extends Error {
  readonly words: Bilingual;
  readonly usage: boolean;
  constructor(words: Bilingual, { usage = false }: { readonly usage?: boolean } = {}) {
    super(words.en);
    this.name = 'CommandRefused';
    this.words = words;
    this.usage = usage;
  }
}
