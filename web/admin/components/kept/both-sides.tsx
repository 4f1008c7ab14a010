import { Button, Radio } from 'antd';
import { type ReactNode, useState } from 'react';
import { comma } from '#desk/lib/words/punctuation.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { sameValue as same, valueAt } from './value-at.ts';
import './both-sides.css';

const words = {
  title: ['有人先保存了修改', 'Somebody saved a change first'],
  about: [
    '您填写的内容还在。两边都改过的项请选择保留哪一份，再保存。',
    'What you entered is still here. Choose which to keep where both sides changed, then save.',
  ],
  same: ['两边内容相同，可以直接继续。', 'Both sides say the same; just go on.'],
  theirs: ['已保存的', 'Saved'],
  mine: ['我的', 'Mine'],
  settle: ['按选择继续', 'Go on with this choice'],
  empty: ['（空）', '(empty)'],
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
} as const;

/** One entry of a form: where its value stands, what it is called, and how its value is said, seen beside the other side's. */
export type SideField = {
  readonly path: readonly string[];
  readonly label: string;
  readonly text?: (value: unknown, other: unknown) => string;
};

type Choice = 'theirs' | 'mine';
type Sides = { readonly before: object; readonly mine: object; readonly theirs: object };

/** Whose value is meant where only one side changed it; undefined where both did. */
const evident = ({ before, mine, theirs }: Sides, path: readonly string[]): Choice | undefined => {
  const was = valueAt(before, path);
  if (same(valueAt(mine, path), was)) return 'theirs';
  return same(valueAt(theirs, path), was) ? 'mine' : undefined;
};

/** What one side says; what is long is scrolled in its frame, by keyboard too. */
const Side = ({ name, text }: { readonly name: string; readonly text: string }): ReactNode => (
  <div>
    <h3>{name}</h3>
    {text.length > 500 ? (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
      <p className="long" tabIndex={0}>
        {text}
      </p>
    ) : (
      <p>{text}</p>
    )}
  </div>
);

/**
 * The two sides of a form that somebody else saved meanwhile, entry by entry; neither is lost. `onSettle` hears the paths
 * whose value is to stay mine.
 */
export const BothSides = ({
  sides,
  fields,
  onSettle,
}: {
  readonly sides: Sides;
  readonly fields: readonly SideField[];
  readonly onSettle: (mine: readonly (readonly string[])[]) => void;
}): ReactNode => {
  const say = useWords(words);
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const differing = fields.filter(({ path }) => !same(valueAt(sides.mine, path), valueAt(sides.theirs, path)));
  const choiceOf = ({ path }: SideField): Choice | undefined => choices[path.join('.')] ?? evident(sides, path);
  const textOf = (value: unknown): string => {
    if (value === undefined || value === null || value === '') return say('empty');
    if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
    return Array.isArray(value) ? value.map(textOf).join(comma()) : String(value);
  };
  const settle = (): void => onSettle(differing.filter((field) => choiceOf(field) === 'mine').map(({ path }) => path));
  return (
    <section className="panel both-sides" role="alert" aria-label={say('title')}>
      <h2>{say('title')}</h2>
      <p>{say(differing.length === 0 ? 'same' : 'about')}</p>
      {differing.map((field) => {
        const [mine, theirs] = [valueAt(sides.mine, field.path), valueAt(sides.theirs, field.path)];
        const said = field.text ?? textOf;
        return (
          <fieldset key={field.path.join('.')}>
            <legend>{field.label}</legend>
            <Radio.Group
              aria-label={field.label}
              value={choiceOf(field)}
              onChange={({ target }) => setChoices({ ...choices, [field.path.join('.')]: target.value as Choice })}
              options={(['theirs', 'mine'] as const).map((value) => ({ value, label: say(value) }))}
            />
            <div className="two-sides">
              <Side name={say('theirs')} text={said(theirs, mine) || say('empty')} />
              <Side name={say('mine')} text={said(mine, theirs) || say('empty')} />
            </div>
          </fieldset>
        );
      })}
      <Button type="primary" disabled={differing.some((field) => !choiceOf(field))} onClick={settle}>
        {say('settle')}
      </Button>
    </section>
  );
};
