import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Page } from '#desk/components/screen/page.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { useWords } from '#desk/lib/words/words.ts';

const words = {
  title: ['打不开这个页面', 'This page cannot be opened'],
  back: ['回到我的工作', 'Back to my work'],
} as const;

/** A screen whose subject could not be read: why, under a heading, and the way back to one's work. */
export const UnreadPage = ({ error, again }: { readonly error: unknown; readonly again: () => void }): ReactNode => {
  const say = useWords(words);
  return (
    <Page title={say('title')}>
      <ProblemAlert error={error} again={again} />
      <p>
        <Link to="/work">{say('back')}</Link>
      </p>
    </Page>
  );
};
