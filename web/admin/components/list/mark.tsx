import type { ReactNode } from 'react';

/** What a state means for whoever looks: the same tone for the same meaning on every screen. */
export type Tone = 'good' | 'going' | 'waiting' | 'warning' | 'bad' | 'quiet';

/** A state as word and colour; the word alone is enough. */
export const Mark = ({
  tone = 'quiet',
  children,
}: {
  readonly tone?: Tone;
  readonly children: ReactNode;
}): ReactNode => <span className={`mark mark-${tone}`}>{children}</span>;
