import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Moment } from '#desk/components/list/moment.tsx';
import { useProblemText } from '#desk/components/screen/problem-alert.tsx';
import { useColumns } from '#desk/components/site/columns.tsx';
import { useAct } from '#desk/lib/api/queries.ts';
import { useMay } from '#desk/lib/session/session.tsx';
import { colon } from '#desk/lib/words/punctuation.ts';
import { useWords } from '#desk/lib/words/words.ts';
import {
  listSiteRecordsEndpoint,
  removeSiteRecordEndpoint,
} from '#shared/schemas/http/supervision/record-endpoints.ts';
import { type RecordAnswer, RecordState, recordLine } from './record.tsx';
import { recordWords } from './record-words.ts';

const dueOf = (record: RecordAnswer): string => (record.kind === 'term' ? record.until : record.dueOn) ?? '~';

/** Records of one kind, what is overdue first. */
export const RecordRows = ({
  siteId,
  records,
  canChange,
  onEdit,
}: {
  readonly siteId: string;
  readonly records: readonly RecordAnswer[];
  readonly canChange: boolean;
  readonly onEdit: (recordId: string) => void;
}): ReactNode => {
  const say = useWords(recordWords);
  const text = useProblemText();
  const may = useMay();
  const { modal, message } = App.useApp();
  const { nameOf } = useColumns(siteId);
  const remove = useAct(removeSiteRecordEndpoint, [listSiteRecordsEndpoint]);
  const askRemove = (record: RecordAnswer): void =>
    void modal.confirm({
      title: `${say('remove')}${colon()}${recordLine(record, say, nameOf)}`,
      content: say('removeAsk'),
      okText: say('remove'),
      okButtonProps: { danger: true },
      cancelText: say('leave'),
      onOk: () =>
        remove.mutateAsync({ params: { siteId, recordId: record.recordId } }).then(
          () => void message.success(say('removed')),
          (error: unknown) => void message.error(text(error)),
        ),
    });
  const sorted = records.toSorted(
    (a, b) =>
      Number(b.overdue) - Number(a.overdue) ||
      Number(a.doneOn !== undefined) - Number(b.doneOn !== undefined) ||
      dueOf(a).localeCompare(dueOf(b)),
  );
  return (
    <section className="panel">
      {sorted.length === 0 ? (
        <p className="empty">{say('empty')}</p>
      ) : (
        <ul className="rows">
          {sorted.map((record) => (
            <li key={record.recordId}>
              <RecordState record={record} />
              <span className="row-title">{recordLine(record, say, nameOf)}</span>
              {record.dueOn ? (
                <span className={record.overdue ? 'late-figure' : 'quiet'}>
                  {say('dueOn')} {record.dueOn}
                </span>
              ) : null}
              {record.doneOn ? (
                <span className="quiet">
                  {say('doneOn')} {record.doneOn}
                </span>
              ) : null}
              {record.kind === 'sitePlan' && record.theme && may('template.manage', siteId) ? (
                <Link to={`/templates?site=${siteId}&theme=${record.theme}`}>{say('showTheme')}</Link>
              ) : null}
              {canChange &&
              (record.kind !== 'acceptance' || record.stage === 'selfCheck' || may('supervision.manage', siteId)) ? (
                <span>
                  <Button size="small" type="text" onClick={() => onEdit(record.recordId)}>
                    {say('edit')}
                  </Button>
                  <Button size="small" type="text" onClick={() => askRemove(record)}>
                    {say('remove')}
                  </Button>
                </span>
              ) : null}
              {record.note ? <p className="row-note">{record.note}</p> : null}
              <span className="quiet small">
                {say('changed', { name: record.changedBy.name })} <Moment at={record.changedAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
