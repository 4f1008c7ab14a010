import { App, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { Mark } from '#desk/components/list/mark.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { SiteName } from '#desk/components/site/site-name.tsx';
import { useAct, useAnswer } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import {
  closeCommissionEndpoint,
  getCommissionEndpoint,
  listCommissionsEndpoint,
} from '#shared/schemas/http/submissions/desk-endpoints.ts';
import { submissionWords } from '../submission-words.ts';

/** Who answered a commission, in time or late, and who has not; opened on demand. */
export const CommissionAnswers = ({
  siteId,
  commissionId,
  title,
  isOpen,
  onChange,
}: {
  readonly siteId: string;
  readonly commissionId: string;
  readonly title: string;
  readonly isOpen: boolean;
  readonly onChange: () => void;
}): ReactNode => {
  const say = useWords(submissionWords);
  const { modal } = App.useApp();
  const [shown, setShown] = useState(false);
  const params = { siteId, commissionId };
  const asked = useAnswer(getCommissionEndpoint, { params }, { when: shown });
  const close = useAct(closeCommissionEndpoint, [listCommissionsEndpoint]);
  return (
    <>
      <div className="filters">
        <Button aria-expanded={shown} onClick={() => setShown(!shown)}>
          {say('answers')}
        </Button>
        {isOpen ? (
          <>
            <Button onClick={onChange}>{say('change')}</Button>
            <Button
              loading={close.isPending}
              onClick={() =>
                void modal.confirm({
                  title: say('close'),
                  content: `${title} — ${say('closeAsk')}`,
                  okText: say('close'),
                  cancelText: say('cancel'),
                  onOk: () => close.mutate({ params, body: {} }),
                })
              }
            >
              {say('close')}
            </Button>
          </>
        ) : null}
      </div>
      <ProblemAlert error={asked.error ?? close.error} />
      {shown && asked.isPending ? <Waiting /> : null}
      {shown && asked.data ? (
        <ul className="rows">
          {asked.data.answers.map(({ unitSiteId, inTime, submissions }) => (
            <li key={unitSiteId}>
              <span className="row-title">
                <SiteName siteId={unitSiteId} />
              </span>
              {submissions.map(({ submissionId, title }) => (
                <Link key={submissionId} to={`/adoption?site=${siteId}&status=all&open=${submissionId}`}>
                  {title}
                </Link>
              ))}
              <Mark tone={inTime === null ? 'warning' : inTime ? 'good' : 'bad'}>
                {say(inTime === null ? 'noAnswer' : inTime ? 'inTime' : 'tooLate')}
              </Mark>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
};
