import { Alert, Button, Space, Table } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '#desk/lib/words/words.ts';
import { ruleWords } from './rule-words.ts';

/** Two versions of the rules where they differ; neither is lost. */
export const RuleConflict = ({
  mine,
  theirs,
  onTakeTheirs,
  onKeepMine,
}: {
  readonly mine: ReadonlyMap<string, string>;
  readonly theirs: ReadonlyMap<string, string>;
  readonly onTakeTheirs: () => void;
  readonly onKeepMine: () => void;
}): ReactNode => {
  const say = useWords(ruleWords);
  const lines = [...new Set([...mine.keys(), ...theirs.keys()])]
    .filter((what) => mine.get(what) !== theirs.get(what))
    .map((what) => ({ what, mine: mine.get(what) ?? '—', theirs: theirs.get(what) ?? '—' }));
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title={say('conflict')}
      description={
        <>
          {lines.length === 0 ? (
            <p>{say('same')}</p>
          ) : (
            <Table
              rowKey="what"
              size="small"
              pagination={false}
              scroll={{ x: 'max-content' }}
              dataSource={lines}
              columns={[
                { title: say('what'), dataIndex: 'what' },
                { title: say('mine'), dataIndex: 'mine' },
                { title: say('theirs'), dataIndex: 'theirs' },
              ]}
            />
          )}
          <Space style={{ marginTop: 12 }}>
            <Button onClick={onTakeTheirs}>{say('takeTheirs')}</Button>
            <Button onClick={onKeepMine}>{say('keepMine')}</Button>
          </Space>
        </>
      }
    />
  );
};
