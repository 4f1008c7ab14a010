import { AutoComplete, Button, Input, Space } from 'antd';
import { type ReactNode, useId } from 'react';
import { useColumns } from '#desk/components/site/columns.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { blockWords } from '../block-words.ts';
import { blankEntry, type Entry } from './block-data.ts';

const moved = (entries: readonly Entry[], from: number, to: number): readonly Entry[] => {
  const entry = entries[from];
  if (!entry || to < 0 || to >= entries.length) return entries;
  return entries.toSpliced(from, 1).toSpliced(to, 0, entry);
};

/** The links or steps of a block, one beside the other fields: name, address, words. */
export const EntriesEditor = ({
  siteId,
  kind,
  entries,
  onChange,
}: {
  readonly siteId: string;
  readonly kind: 'links' | 'steps';
  readonly entries: readonly Entry[];
  readonly onChange: (entries: readonly Entry[], typing?: string) => void;
}): ReactNode => {
  const say = useWords(blockWords);
  const id = useId();
  const { columns, nameOf } = useColumns(siteId);
  const pages = columns
    .filter(({ status }) => status === 'active')
    .map(({ columnId, path }) => ({ value: `/${path}/index.html`, label: nameOf(columnId) }));
  const put = (at: number, part: Partial<Entry>): void =>
    onChange(
      entries.map((entry, n) => (n === at ? { ...entry, ...part } : entry)),
      `${at} ${Object.keys(part).join()}`,
    );
  return (
    <fieldset className="plain-fieldset block-entries">
      <legend>{say(kind === 'links' ? 'entriesOfLinks' : 'entriesOfSteps')}</legend>
      <ol>
        {entries.map((entry, at) => {
          const field = (name: string): string => `${id}-${at}-${name}`;
          return (
            <li key={at}>
              <label htmlFor={field('name')}>{say(kind === 'links' ? 'linkName' : 'stepName', { n: at + 1 })}</label>
              <Input
                id={field('name')}
                maxLength={200}
                value={entry.name.zh}
                onChange={({ target }) => put(at, { name: { zh: target.value } })}
              />
              <label htmlFor={field('url')}>{say(kind === 'links' ? 'linkUrl' : 'stepUrl', { n: at + 1 })}</label>
              <AutoComplete
                id={field('url')}
                maxLength={500}
                placeholder={say('urlHelp')}
                options={pages}
                showSearch={{ filterOption: (typed, option) => `${option?.value} ${option?.label}`.includes(typed) }}
                value={entry.url ?? ''}
                onChange={(url: string) => put(at, { url })}
              />
              <label htmlFor={field('text')}>{say(kind === 'links' ? 'linkText' : 'stepText', { n: at + 1 })}</label>
              <Input.TextArea
                id={field('text')}
                autoSize={{ minRows: 1, maxRows: 6 }}
                maxLength={2000}
                value={entry.text?.zh ?? ''}
                onChange={({ target }) => put(at, { text: { zh: target.value } })}
              />
              <Space size={4} wrap>
                <Button size="small" disabled={at === 0} onClick={() => onChange(moved(entries, at, at - 1))}>
                  {say('up')}
                </Button>
                <Button
                  size="small"
                  disabled={at === entries.length - 1}
                  onClick={() => onChange(moved(entries, at, at + 1))}
                >
                  {say('down')}
                </Button>
                <Button size="small" danger onClick={() => onChange(entries.toSpliced(at, 1))}>
                  {say('removeEntry', { n: at + 1 })}
                </Button>
              </Space>
            </li>
          );
        })}
      </ol>
      <Button size="small" onClick={() => onChange([...entries, blankEntry()])}>
        {say(kind === 'links' ? 'addLink' : 'addStep')}
      </Button>
    </fieldset>
  );
};
