import { App, Button, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { ReasonAct } from '#desk/components/entry/reason-act.tsx';
import { Mark, type Tone } from '#desk/components/list/mark.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { useAct, useAnswer } from '#desk/lib/api/queries.ts';
import { useMay } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import {
  listSubmissionsEndpoint,
  sendSubmissionEndpoint,
  submissionTargetsEndpoint,
  withdrawSubmissionEndpoint,
} from '#shared/schemas/http/submissions/unit-endpoints.ts';
import { Field, type PropertiesOf } from '../properties/field.tsx';
import { placementWords } from './placement-words.ts';

const tones = {
  awaiting: 'waiting',
  refused: 'bad',
  submitted: 'going',
  returned: 'bad',
  adopted: 'going',
  adoptedOnline: 'good',
  left: 'quiet',
  merged: 'quiet',
  memo: 'quiet',
  withdrawn: 'quiet',
} as const satisfies Record<string, Tone>;
type State = keyof typeof tones;

type Submission = {
  readonly status: Exclude<State, 'adoptedOnline' | 'left'>;
  readonly adoptions: readonly {
    readonly columnId: string;
    readonly onlineAt?: string;
    readonly withdrawnAt?: string;
  }[];
};

/** What became of it in one column: columns of one submission may be adopted one by one. */
const stateIn = ({ status, adoptions }: Submission, columnId: string): State => {
  const adoption = adoptions.find((one) => one.columnId === columnId);
  if (adoption?.withdrawnAt) return 'left';
  return adoption?.onlineAt ? 'adoptedOnline' : status;
};

/** Columns of the site above: asked for by sending the text there, with what became of it; taken back while undecided. */
export const ColumnsAbove = ({ of }: { readonly of: PropertiesOf }): ReactNode => {
  const say = useWords(placementWords);
  const may = useMay();
  const { message } = App.useApp();
  const { siteId, articleId = '' } = of;
  const [columnIds, setColumnIds] = useState<string[]>([]);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const mayRead = may('article.read', siteId) && articleId !== '';
  const targets = useAnswer(submissionTargetsEndpoint, { params: { siteId } }, { when: may('site.read', siteId) });
  const sent = useAnswer(
    listSubmissionsEndpoint,
    { params: { siteId }, query: { article: articleId, limit: 20 } },
    { when: mayRead },
  );
  const send = useAct(sendSubmissionEndpoint, [listSubmissionsEndpoint]);
  const takeBack = useAct(withdrawSubmissionEndpoint, [listSubmissionsEndpoint]);
  const { data: above } = targets;
  // The topmost site has none above; it hands down instead.
  if (!above)
    return targets.error && may('submission.pushDown', siteId) && of.live?.status === 'published' ? (
      <Link to={`/push-down?site=${siteId}&article=${articleId}`}>{say('below')}</Link>
    ) : null;
  const nameOf = (id: string): string => above.columns.find(({ columnId }) => columnId === id)?.name ?? id;
  const sendable = of.live?.status === 'published' || of.approved;
  const submit = (): void =>
    send.mutate(
      { params: { siteId }, idempotencyKey: key, body: { articleId, columnIds, note: '' } },
      {
        onSuccess: () => {
          setColumnIds([]);
          setKey(crypto.randomUUID());
          void message.success(say('sent'));
        },
      },
    );
  const submissions = sent.data?.items ?? [];
  return (
    <Field id="field-above" label={`${say('above')} · ${above.name}`} help={say(sendable ? 'aboveHelp' : 'firstSave')}>
      <ul className="rows" aria-label={say('above')}>
        {submissions.flatMap((submission) =>
          submission.columnIds.map((columnId) => {
            const state = stateIn(submission as Submission, columnId);
            const open = submission.status === 'awaiting' || submission.status === 'submitted';
            return (
              <li key={`${submission.submissionId} ${columnId}`}>
                <span className="row-title">{nameOf(columnId)}</span>
                <Mark tone={tones[state]}>{say(state)}</Mark>
                {open && may('submission.send', siteId) ? (
                  <ReasonAct
                    name="submission-take-back"
                    about={`${siteId}/${submission.submissionId}`}
                    subject={submission.title}
                    act={say('takeBack')}
                    size="small"
                    send={(reason) =>
                      takeBack.mutateAsync({
                        params: { siteId, submissionId: submission.submissionId },
                        body: { reason },
                      })
                    }
                  />
                ) : null}
                {submission.reason ? <p className="row-note">{submission.reason}</p> : null}
              </li>
            );
          }),
        )}
      </ul>
      {sendable && may('submission.send', siteId) ? (
        <>
          <Select
            id="field-above"
            mode="multiple"
            maxCount={10}
            aria-label={say('chooseAbove', { site: above.name })}
            placeholder={say('chooseAbove', { site: above.name })}
            showSearch={{ optionFilterProp: 'label' }}
            style={{ width: '100%' }}
            value={columnIds}
            onChange={setColumnIds}
            options={above.columns.map(({ columnId, name }) => ({ value: columnId, label: name }))}
          />
          <Button disabled={columnIds.length === 0} loading={send.isPending} onClick={submit}>
            {say('send')}
          </Button>
        </>
      ) : null}
      <ProblemAlert error={send.error ?? sent.error} />
    </Field>
  );
};
