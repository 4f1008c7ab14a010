import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useRouteError } from 'react-router';
import { useWords } from '#desk/lib/words/words.ts';
import { ProblemAlert } from './problem-alert.tsx';

const words = { reload: ['刷新页面', 'Reload'] } as const;

/** Stands where a screen failed; the rest of the desk goes on. */
export const RouteFailure = (): ReactNode => {
  const error = useRouteError();
  const say = useWords(words);
  return (
    <div className="panel">
      <ProblemAlert error={error} />
      <Button className="more" onClick={() => window.location.reload()}>
        {say('reload')}
      </Button>
    </div>
  );
};
