import type { ReactNode } from 'react';
import { Mark, type Tone } from '#desk/components/list/mark.tsx';
import { useWords } from '#desk/lib/words/words.ts';

const words = {
  draft: ['草稿', 'Draft'],
  inReview: ['审核中', 'In review'],
  returned: ['已退回', 'Returned'],
  approved: ['已通过', 'Approved'],
  scheduled: ['定时发布', 'Scheduled'],
  published: ['已发布', 'Published'],
  expired: ['已过期', 'Expired'],
  withdrawn: ['已撤稿', 'Withdrawn'],
  takenDown: ['已下架', 'Taken down'],
  deleted: ['已删除', 'Deleted'],
  first: ['初审', 'first review'],
  second: ['二审', 'second review'],
  third: ['三审', 'third review'],
  fourth: ['四审', 'fourth review'],
  final: ['终审', 'final review'],
} as const;

type Word = keyof typeof words;

const tones: Readonly<Record<string, Tone>> = {
  inReview: 'going',
  returned: 'bad',
  approved: 'waiting',
  scheduled: 'waiting',
  published: 'good',
  takenDown: 'bad',
  withdrawn: 'warning',
};

/** Words of the states and stages of an article, the same on every screen. */
export const useArticleWords = (): ((name: string) => string) => {
  const say = useWords(words);
  return (name) => (name in words ? say(name as Word) : name);
};

/** State of one edition, in word and colour; of one in review also its stage. */
export const ArticleState = ({
  status,
  stage,
}: {
  readonly status: string;
  readonly stage?: string | undefined;
}): ReactNode => {
  const say = useArticleWords();
  return <Mark tone={tones[status] ?? 'quiet'}>{stage ? `${say(status)} · ${say(stage)}` : say(status)}</Mark>;
};
