import type { ReactNode } from 'react';
import { useWords } from '#desk/lib/words/words.ts';

const words = { waiting: ['正在读取…', 'Loading…'] } as const;

/** Stands where something is being read. Appears only when it takes longer than a blink. */
export const Waiting = (): ReactNode => {
  const say = useWords(words);
  return (
    <div className="waiting" role="status">
      {say('waiting')}
    </div>
  );
};
