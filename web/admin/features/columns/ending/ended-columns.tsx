import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { ColumnAnswer } from '#desk/components/site/columns.tsx';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { columnWords } from '../column-words.ts';

/** Columns that were retired or merged, folded away below the tree. */
export const EndedColumns = ({
  columns,
  chosen,
  onChoose,
}: {
  readonly columns: readonly ColumnAnswer[];
  readonly chosen: string | undefined;
  readonly onChoose: (columnId: string) => void;
}): ReactNode => {
  const say = useWords(columnWords);
  const inMyLanguage = useBilingual();
  const ended = columns.filter(({ status }) => status !== 'active');
  if (ended.length === 0) return null;
  return (
    <details open={ended.some(({ columnId }) => columnId === chosen)}>
      <summary>{say('endedColumns', { count: ended.length })}</summary>
      <ul className="rows">
        {ended.map(({ columnId, name, status }) => (
          <li key={columnId}>
            <Button
              type="link"
              className="row-link"
              aria-current={columnId === chosen ? 'true' : undefined}
              onClick={() => onChoose(columnId)}
            >
              {inMyLanguage(name)}
            </Button>
            <span className="quiet small">{say(status === 'merged' ? 'merged' : 'ended')}</span>
          </li>
        ))}
      </ul>
    </details>
  );
};
