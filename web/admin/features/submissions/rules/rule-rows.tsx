import { Button, Form, Space } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '#desk/lib/words/words.ts';
import { rulesWords } from './rules-words.ts';

type Word = keyof typeof rulesWords;

/** Rules of one kind in the form, a row each, added and removed; `children` draws the fields of a row. */
export const RuleRows = ({
  name,
  heading,
  help,
  addLabel,
  fresh,
  children,
}: {
  readonly name: string;
  readonly heading: Word;
  readonly help: Word;
  readonly addLabel: Word;
  /** What a row that is added holds at first. */
  readonly fresh: object;
  readonly children: (row: number) => ReactNode;
}): ReactNode => {
  const say = useWords(rulesWords);
  return (
    <>
      <h3>{say(heading)}</h3>
      <p className="quiet">{say(help)}</p>
      <Form.List name={name}>
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name: row }) => (
              <Space key={key} wrap align="end">
                {children(row)}
                <Form.Item>
                  <Button type="text" onClick={() => remove(row)}>
                    {say('remove')}
                  </Button>
                </Form.Item>
              </Space>
            ))}
            <Form.Item>
              <Button onClick={() => add(fresh)}>{say(addLabel)}</Button>
            </Form.Item>
          </>
        )}
      </Form.List>
    </>
  );
};
