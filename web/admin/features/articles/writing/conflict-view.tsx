import { Button, Radio } from 'antd';
import { type ReactNode, useState } from 'react';
import { useFieldWords } from '#desk/components/article/article-fields.ts';
import { occasionText } from '#desk/components/article/occasion-text.ts';
import { useFieldText } from '#desk/components/entry/use-field-text.ts';
import { timeText } from '#desk/lib/format/time.ts';
import { comma } from '#desk/lib/words/punctuation.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { type ArticleAnswer, differing, type Entry, type EntryField, entryOf } from '../saving/entry.ts';
import { writingWords } from './writing-words.ts';

type Choice = 'mine' | 'theirs' | 'both';

/** Blocks of a body as plain lines, for reading side by side. */
const linesOf = (html: string): readonly string[] => {
  const root = new DOMParser().parseFromString(html, 'text/html').body;
  return [...root.querySelectorAll('p,h2,h3,h4,h5,h6,li,tr,figure')]
    .filter((element) => !element.parentElement?.closest('tr,li,figure'))
    .map((element) =>
      element.tagName === 'TR'
        ? [...element.children].map((cell) => cell.textContent?.trim()).join(' | ')
        : (element.textContent ?? '').trim() || (element.querySelector('img')?.getAttribute('src') ?? ''),
    )
    .filter((line) => line !== '');
};

/** Where two lines part and where they meet again: between stands what differs. */
const spanOf = (line: string, other: string): readonly [number, number] => {
  const least = Math.min(line.length, other.length);
  let start = 0;
  while (start < least && line[start] === other[start]) start += 1;
  let end = 0;
  while (end < least - start && line.at(-1 - end) === other.at(-1 - end)) end += 1;
  return [start, line.length - end];
};

/** A body in lines; of a line that the other side words differently, what differs is marked. */
const BodyLines = ({ html, other }: { readonly html: string; readonly other: string }): ReactNode => {
  const [ours, theirs] = [linesOf(html), linesOf(other)];
  const [here, there] = [new Set(ours), new Set(theirs)];
  const strangers = theirs.filter((line) => !here.has(line));
  let met = 0;
  return ours.map((line, n) => {
    const key = `${n}-${line.slice(0, 20)}`;
    if (there.has(line)) return <p key={key}>{line}</p>;
    const [start, end] = spanOf(line, strangers[met] ?? '');
    met += 1;
    return (
      <p key={key}>
        {line.slice(0, start)}
        <mark>{line.slice(start, end)}</mark>
        {line.slice(end)}
      </p>
    );
  });
};

const textOf = (value: unknown): string => {
  if (value === undefined || value === null || value === '') return '';
  if (Array.isArray(value)) return value.map(textOf).join(comma());
  if (typeof value !== 'object') return String(value);
  const { fileName, caption, name, articleId } = value as Readonly<Record<string, string | undefined>>;
  return caption ?? fileName ?? name ?? articleId ?? occasionText(value) ?? JSON.stringify(value);
};

/**
 * Two texts of one article side by side, field by field; what is chosen is saved on top of the other person's. Neither is
 * lost: theirs is in the history, mine stays on this device.
 */
export const ConflictView = ({
  mine,
  theirs,
  onSettle,
}: {
  readonly mine: Entry;
  readonly theirs: ArticleAnswer;
  readonly onSettle: (entry: Entry) => void;
}): ReactNode => {
  const say = useWords(writingWords);
  const word = useFieldWords();
  const fieldText = useFieldText(theirs.siteId);
  const other = entryOf(theirs);
  const fields = differing(mine, other);
  const [choices, setChoices] = useState<Partial<Record<EntryField, Choice>>>({});
  const every = (choice: Choice): void => setChoices(Object.fromEntries(fields.map((field) => [field, choice])));
  const settle = (): void => {
    const chosen = Object.fromEntries(
      fields.map((field) => {
        const choice = choices[field];
        if (field === 'body' && choice === 'both') return [field, `${other.body}${mine.body}`];
        return [field, (choice === 'theirs' ? other : mine)[field]];
      }),
    );
    onSettle({ ...other, ...chosen });
  };
  const open = fields.filter((field) => choices[field] === undefined);
  const side = (entry: Entry, field: EntryField, against: Entry): ReactNode =>
    field === 'body' ? (
      <BodyLines html={entry.body} other={against.body} />
    ) : (
      <p>{fieldText(field, entry[field]) || textOf(entry[field]) || <span className="quiet">{say('empty')}</span>}</p>
    );
  return (
    <section className="panel conflict" aria-labelledby="conflict-title">
      <h2 id="conflict-title">{say('conflict')}</h2>
      <p>
        {say('conflictAbout', {
          name: theirs.working?.editedBy ?? '',
          at: timeText(theirs.working?.updatedAt ?? theirs.updatedAt),
        })}
      </p>
      {fields.length === 0 ? <p>{say('noDifference')}</p> : null}
      <div className="dialog-acts">
        <Button onClick={() => every('mine')}>{say('keepEverythingMine')}</Button>
        <Button onClick={() => every('theirs')}>{say('keepEverythingTheirs')}</Button>
        <Button type="primary" disabled={open.length > 0} onClick={settle}>
          {say('settle')}
        </Button>
      </div>
      {fields.map((field) => (
        <fieldset key={field}>
          <legend>{word(field)}</legend>
          <Radio.Group
            aria-label={word(field)}
            value={choices[field]}
            onChange={({ target }) => setChoices({ ...choices, [field]: target.value as Choice })}
            options={(field === 'body' ? (['theirs', 'mine', 'both'] as const) : (['theirs', 'mine'] as const)).map(
              (value) => ({ value, label: say(value) }),
            )}
          />
          <div className="two-sides">
            <div>
              <h3>{say('theirs')}</h3>
              {side(other, field, mine)}
            </div>
            <div>
              <h3>{say('mine')}</h3>
              {side(mine, field, other)}
            </div>
          </div>
        </fieldset>
      ))}
    </section>
  );
};
