import type { ReactNode } from 'react';
import { relativeText, timeText } from '#desk/lib/format/time.ts';
import { useLanguage } from '#desk/lib/words/words.ts';

/** An instant as `2026-11-22 09:30`, with how long ago or ahead it is as a second line where that helps. */
export const Moment = ({
  at,
  relative = false,
}: {
  readonly at: string | null | undefined;
  readonly relative?: boolean;
}): ReactNode => {
  const lng = useLanguage();
  if (!at) return '—';
  const about = relative ? relativeText(at, Date.now(), lng) : undefined;
  return (
    <time dateTime={at}>
      {timeText(at)}
      {about ? <span className="quiet small"> {about}</span> : null}
    </time>
  );
};
