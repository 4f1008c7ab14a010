import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { getTaskEndpoint } from '#shared/schemas/http/sites/column-endpoints.ts';
import { columnWords } from './column-words.ts';

/** How far a background task has come; it goes on when this page is left. */
export const TaskProgress = ({ taskId }: { readonly taskId: string }): ReactNode => {
  const say = useWords(columnWords);
  const task = useAnswer(getTaskEndpoint, { params: { taskId } }, { everyMs: 2000 });
  if (!task.data) return null;
  const { state, handled, failure } = task.data;
  if (state === 'failed')
    return <Alert type="error" showIcon role="alert" title={say('taskFailed', { failure: failure ?? '' })} />;
  return (
    <Alert
      type={state === 'done' ? 'success' : 'info'}
      showIcon
      role="status"
      title={state === 'done' ? say('taskDone') : say('task', { handled })}
    />
  );
};
