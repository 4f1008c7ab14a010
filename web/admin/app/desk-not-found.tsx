import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Page } from '#desk/components/screen/page.tsx';
import { useWords } from '#desk/lib/words/words.ts';

const words = {
  title: ['没有这个页面', 'No such page'],
  about: ['地址可能有误，或者页面已移走。', 'The address may be wrong, or the page has moved.'],
  back: ['回到我的工作', 'Back to my work'],
} as const;

/** An address of the desk that leads nowhere. */
export const DeskNotFound = (): ReactNode => {
  const say = useWords(words);
  return (
    <Page title={say('title')} about={say('about')}>
      <Link to="/work">{say('back')}</Link>
    </Page>
  );
};
