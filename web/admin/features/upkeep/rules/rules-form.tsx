import { App, Form, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { KeptSave } from '#desk/components/kept/kept-save.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { Page } from '#desk/components/screen/page.tsx';
import { useColumnType } from '#desk/components/site/column-types.ts';
import { PeopleSelect } from '#desk/components/site/person-select.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { supervisedBoards } from '#shared/domain/upkeep/upkeep-rules.ts';
import {
  getUpkeepRulesEndpoint,
  listUpkeepEndpoint,
  saveUpkeepRulesEndpoint,
  upkeepSummaryEndpoint,
} from '#shared/schemas/http/supervision/upkeep-endpoints.ts';
import { bodyOf, entryOf, type RuleEntry, type Rules } from './rule-entry.ts';
import { RuleLimits } from './rule-limits.tsx';
import { ruleSides } from './rule-sides.ts';
import { ruleWords } from './rule-words.ts';
import './rules.css';

const shares = ['owner', 'administrator', 'red'] as const;
const vetoes = ['dynamic', 'stale', 'blank'] as const;

/** The rules as a form; what somebody else saved meanwhile is laid beside what was entered. */
export const RulesForm = ({ rules, canSave }: { readonly rules: Rules; readonly canSave: boolean }): ReactNode => {
  const say = useWords(ruleWords);
  const typeName = useColumnType();
  const { message } = App.useApp();
  const required = [{ required: true, message: say('required') }];
  const nameOf = (accountId: string): string => rules.people.find((one) => one.accountId === accountId)?.name ?? '…';
  const kept = useKeptForm<RuleEntry>({
    name: 'upkeep-rules',
    title: say('title'),
    latest: { version: rules.version, value: entryOf(rules) },
    fields: ruleSides(say, nameOf, typeName),
  });
  const save = useKeptAct(kept, saveUpkeepRulesEndpoint, [
    getUpkeepRulesEndpoint,
    upkeepSummaryEndpoint,
    listUpkeepEndpoint,
  ]);
  const submit = (): void =>
    save.mutate(
      { ifMatch: kept.version, body: bodyOf(kept.form.getFieldsValue(true) as RuleEntry) },
      { onSuccess: () => void message.success(say('saved')) },
    );
  const number = (name: string | readonly string[], label: string, max: number): ReactNode => (
    <Form.Item
      key={label}
      label={label}
      name={typeof name === 'string' ? name : [...name]}
      rules={required}
      style={{ minWidth: 150 }}
    >
      <InputNumber min={0} max={max} style={{ width: 110 }} />
    </Form.Item>
  );
  return (
    <Page
      title={say('title')}
      about={
        <>
          {say('about')} <Link to="/upkeep">{say('back')}</Link>
        </>
      }
    >
      <KeptForm kept={kept} disabled={!canSave} onFinish={submit}>
        <section className="panel">
          <h2>{say('shares')}</h2>
          <div className="rule-row">{shares.map((share) => number(['shares', share], `${say(share)} %`, 100))}</div>
          <p className="quiet">{say('sharesHelp')}</p>
        </section>
        <section className="panel">
          <h2>{say('vetoes')}</h2>
          <div className="rule-row">{vetoes.map((veto) => number(['vetoes', veto], say(veto), 1000))}</div>
        </section>
        <section className="panel">
          <h2>{say('general')}</h2>
          <div className="rule-row">{number('rectifyDays', say('rectifyDays'), 365)}</div>
        </section>
        <RuleLimits />
        <section className="panel fields">
          <h2>{say('supervisors')}</h2>
          <p className="quiet">{say('supervisorsHelp')}</p>
          {supervisedBoards.map((board) => (
            <Form.Item key={board} label={say(board)} name={['supervisors', board]}>
              <PeopleSelect known={rules.people} />
            </Form.Item>
          ))}
        </section>
        <KeptSave kept={kept} acts={[save]} may={canSave}>
          {say('save')}
        </KeptSave>
      </KeptForm>
    </Page>
  );
};
