import type { ReactNode } from 'react';
import { Mark, type Tone } from '#desk/components/list/mark.tsx';
import type { MediaFile } from '#desk/lib/upload/upload-file.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { lacksWords } from './lacks-words.ts';
import { mediaWords } from './media-words.ts';

const tones: Readonly<Record<MediaFile['status'], Tone>> = {
  uploading: 'waiting',
  processing: 'going',
  quarantined: 'warning',
  ready: 'good',
  refused: 'bad',
  takenDown: 'bad',
};

/** Whether a file may be used and, if not, why. */
export const MediaState = ({ media }: { readonly media: MediaFile }): ReactNode => {
  const say = useWords(mediaWords);
  return media.status === 'ready' && lacksWords(media) ? (
    <Mark tone="warning">{say('wantsWords')}</Mark>
  ) : (
    <Mark tone={tones[media.status]}>{say(media.status)}</Mark>
  );
};
