import type { Bilingual } from '#shared/domain/site/site.ts';

/** Why a command cannot be done, in words for the person who gave it. `usage`: the words typed make no command. */
export class CommandRefused extends Error {
  readonly words: Bilingual;
  readonly usage: boolean;
  /** What programs know it by. */
  readonly code: string;
  constructor(
    words: Bilingual,
    { usage = false, code = usage ? 'usage' : 'refused' }: { readonly usage?: boolean; readonly code?: string } = {},
  ) {
    super(words.en);
    this.name = 'CommandRefused';
    this.words = words;
    this.usage = usage;
    this.code = code;
  }
}
