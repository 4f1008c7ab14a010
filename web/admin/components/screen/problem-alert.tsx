import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { NoConnection, Problem } from '#desk/lib/api/problem.ts';
import { useWords } from '#desk/lib/words/words.ts';

const words = {
  offline: [
    '暂时连不上服务器。您填写的内容都还在，网络恢复后可重试。',
    'The server cannot be reached. What you entered is kept; try again when the network is back.',
  ],
  broken: ['页面出了意外情况，请刷新后再试。', 'Something unexpected happened on this page; reload and try again.'],
  again: ['重试', 'Try again'],
} as const;

/** What went wrong in words a person can use; nothing when nothing did. */
export const useProblemText = (): ((error: unknown) => string) => {
  const say = useWords(words);
  return (error) => {
    if (error instanceof Problem) return error.message;
    return error instanceof NoConnection ? say('offline') : say('broken');
  };
};

/** Says what went wrong, where it went wrong, and offers to try again. */
export const ProblemAlert = ({
  error,
  again,
  overtaken,
}: {
  readonly error: unknown;
  readonly again?: (() => void) | undefined;
  /** Said instead where others acted first and what they did stands on the screen: nothing is lost, the person looks and goes on. */
  readonly overtaken?: string | undefined;
}): ReactNode => {
  const say = useWords(words);
  const text = useProblemText();
  if (!error) return null;
  if (overtaken !== undefined && error instanceof Problem && error.code === 'version-conflict')
    return <Alert type="warning" role="alert" showIcon title={overtaken} />;
  const places = error instanceof Problem ? error.errors : [];
  return (
    <Alert
      type={error instanceof NoConnection ? 'warning' : 'error'}
      role="alert"
      showIcon
      title={text(error)}
      description={
        places.length > 0 ? (
          <ul>
            {places.map(({ pointer, detail }) => (
              <li key={`${pointer}${detail}`}>{detail}</li>
            ))}
          </ul>
        ) : undefined
      }
      action={
        again ? (
          <Button size="small" onClick={again}>
            {say('again')}
          </Button>
        ) : undefined
      }
    />
  );
};
