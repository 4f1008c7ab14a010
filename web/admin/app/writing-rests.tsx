import type { ReactNode } from 'react';
import { useWords } from '#desk/lib/words/words.ts';

const words = {
  restsSince: [
    '您的上岗培训已到期，自 {{since}} 起写稿、送审和报送暂停。复训合格并由网站管理员登记后即恢复；已送审的稿件照常审核，草稿都还在。',
    'Your training has run out: since {{since}} writing, submitting and sending rest until your site administrator puts a new one on record. What is in review goes on, your drafts are all there.',
  ],
  rests: [
    '您登记的上岗培训没有合格的，写稿、送审和报送暂停。考核合格并由网站管理员登记后即恢复。',
    'No training of yours on record was passed: writing, submitting and sending rest until one is.',
  ],
} as const;

/** Says on every screen why nothing can be written for now. */
export const WritingRests = ({ since }: { readonly since: string | null }): ReactNode => {
  const say = useWords(words);
  return (
    <p className="desk-rests" role="status">
      {since ? say('restsSince', { since }) : say('rests')}
    </p>
  );
};
