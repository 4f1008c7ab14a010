import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Mark, type Tone } from '#desk/components/list/mark.tsx';
import { ColumnSelect, useColumns } from '#desk/components/site/columns.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { mostFurtherColumns } from '#shared/domain/article/standing-columns.ts';
import { Field, type PropertiesOf } from '../properties/field.tsx';
import { placementWords } from './placement-words.ts';

const tones = { online: 'good', pending: 'waiting', leaving: 'warning', gone: 'bad' } as const satisfies Record<
  string,
  Tone
>;
type State = keyof typeof tones;

/** Further columns of the text's own site, each with its state: chosen, online, or leaving with the next edition. */
export const FurtherColumns = ({ of }: { readonly of: PropertiesOf }): ReactNode => {
  const say = useWords(placementWords);
  const { find, nameOf, isPending } = useColumns(of.siteId);
  const { entry, set, disabled, live } = of;
  const chosen = entry.alsoIn ?? [];
  const online = live?.status === 'published' ? (live.content.alsoIn ?? []) : [];
  const stateOf = (columnId: string): State => {
    if (!isPending && find(columnId)?.status !== 'active') return 'gone';
    if (!chosen.includes(columnId)) return 'leaving';
    return online.includes(columnId) ? 'online' : 'pending';
  };
  const choose = (alsoIn: readonly string[]): void => set({ alsoIn: alsoIn.length > 0 ? [...alsoIn] : undefined });
  const rows = [...chosen, ...online.filter((columnId) => !chosen.includes(columnId))];
  const full = chosen.length >= mostFurtherColumns;
  return (
    <Field
      id="field-alsoIn"
      label={say('also')}
      help={full ? say('full', { count: mostFurtherColumns }) : say('alsoHelp')}
      error={of.wrong.get('alsoIn')}
    >
      {rows.length > 0 ? (
        <ul className="rows" aria-label={say('also')}>
          {rows.map((columnId) => (
            <li key={columnId}>
              <span className="row-title">{nameOf(columnId)}</span>
              <Mark tone={tones[stateOf(columnId)]}>{say(stateOf(columnId))}</Mark>
              {chosen.includes(columnId) ? (
                <Button
                  size="small"
                  disabled={disabled}
                  onClick={() => choose(chosen.filter((other) => other !== columnId))}
                >
                  {say('remove')}
                </Button>
              ) : (
                <Button size="small" disabled={disabled || full} onClick={() => choose([...chosen, columnId])}>
                  {say('keep')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      <ColumnSelect
        id="field-alsoIn"
        key={chosen.join()}
        siteId={of.siteId}
        action="article.write"
        disabled={disabled || full}
        offers={({ columnId, lang }) =>
          columnId !== entry.columnId && lang === entry.lang && !chosen.includes(columnId)
        }
        onChange={(columnId) => columnId && choose([...chosen, columnId])}
      />
    </Field>
  );
};
