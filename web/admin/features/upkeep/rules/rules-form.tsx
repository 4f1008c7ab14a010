import { App, Form, type FormInstance, InputNumber } from 'antd';
import { type ReactNode, useState } from 'react';
import { PeopleSelect } from '#desk/components/person-select.tsx';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { isProblem } from '#desk/lib/api/call.ts';
import { useAct } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { supervisedBoards } from '#shared/domain/upkeep/upkeep-rules.ts';
import {
  getUpkeepRulesEndpoint,
  listUpkeepEndpoint,
  saveUpkeepRulesEndpoint,
  upkeepSummaryEndpoint,
} from '#shared/schemas/http/supervision/upkeep-endpoints.ts';
import { RuleConflict } from './rule-conflict.tsx';
import { bodyOf, entryOf, type RuleEntry, type Rules, ruleLines } from './rule-entry.ts';
import { RuleLimits } from './rule-limits.tsx';
import { ruleWords } from './rule-words.ts';
import './rules.css';

const shares = ['owner', 'administrator', 'red'] as const;
const vetoes = ['dynamic', 'stale', 'blank'] as const;

/** The rules as a form; a version saved meanwhile is laid beside what was entered. */
export const RulesForm = ({
  form,
  rules,
  canSave,
  latest,
}: {
  readonly form: FormInstance<RuleEntry>;
  readonly rules: Rules;
  readonly canSave: boolean;
  readonly latest: () => Promise<Rules | undefined>;
}): ReactNode => {
  const say = useWords(ruleWords);
  const { message } = App.useApp();
  /** What the entry stands on: a version read later in the background does not pass for it. */
  const [base, setBase] = useState(rules);
  const [theirs, setTheirs] = useState<Rules>();
  const save = useAct(saveUpkeepRulesEndpoint, [getUpkeepRulesEndpoint, upkeepSummaryEndpoint, listUpkeepEndpoint]);
  const required = [{ required: true, message: say('required') }];
  const nameOf = (accountId: string): string =>
    [...rules.people, ...(theirs?.people ?? [])].find((one) => one.accountId === accountId)?.name ?? '…';
  const saveOn = (version: number, entry: RuleEntry): void =>
    save.mutate(
      { ifMatch: version, body: bodyOf(entry) },
      {
        onSuccess: (saved) => {
          setBase(saved);
          setTheirs(undefined);
          void message.success(say('saved'));
        },
        onError: (error) => {
          if (isProblem(error, 'version-conflict')) void latest().then(setTheirs);
        },
      },
    );
  const entry = (): RuleEntry => form.getFieldsValue(true) as RuleEntry;
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
    <>
      {theirs ? (
        <RuleConflict
          mine={ruleLines(entry(), say, nameOf)}
          theirs={ruleLines(entryOf(theirs), say, nameOf)}
          onTakeTheirs={() => {
            form.setFieldsValue(entryOf(theirs));
            setBase(theirs);
            setTheirs(undefined);
            save.reset();
          }}
          onKeepMine={() => saveOn(theirs.version, entry())}
        />
      ) : (
        <ProblemAlert error={save.error} />
      )}
      <Form<RuleEntry>
        form={form}
        name="upkeep-rules"
        layout="vertical"
        disabled={!canSave || save.isPending}
        initialValues={entryOf(base)}
        onFinish={() => saveOn(base.version, entry())}
      >
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
      </Form>
    </>
  );
};
