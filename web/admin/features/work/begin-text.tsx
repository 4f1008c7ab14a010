import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useMay, useSession } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { workWords } from './work-words.ts';

/** Opens an empty text of one's own site; whoever writes for several begins at the list, which asks for which. */
export const BeginText = (): ReactNode => {
  const say = useWords(workWords);
  const navigate = useNavigate();
  const may = useMay();
  const { siteId } = useSession();
  if (!siteId || !may('article.write', siteId)) return null;
  return (
    <Button type="primary" onClick={() => void navigate(`/articles/${siteId}/new`)}>
      {say('write')}
    </Button>
  );
};
