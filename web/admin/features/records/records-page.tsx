import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { Page } from '#desk/components/screen/page.tsx';
import { PlainTabs } from '#desk/components/screen/plain-tabs.tsx';
import { UnreadPage } from '#desk/components/screen/unread-page.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { useSites } from '#desk/components/site/sites.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useMay } from '#desk/lib/session/session.tsx';
import { bracketed } from '#desk/lib/words/punctuation.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { contactDuties, siteRecordKinds } from '#shared/domain/registry/site-record.ts';
import { listSiteRecordsEndpoint } from '#shared/schemas/http/supervision/record-endpoints.ts';
import { AcceptanceStages } from './acceptance-stages.tsx';
import { RecordForm } from './form/record-form.tsx';
import { Officers } from './officers.tsx';
import { RecordRows } from './record-rows.tsx';
import { recordWords } from './record-words.ts';
import { StartChecklist } from './start-checklist.tsx';

/** What is kept on record about a site: filings, plans, first documents, training, contacts, terms, acceptance. */
export const Component = (): ReactNode => {
  const say = useWords(recordWords);
  const may = useMay();
  const { siteId = '' } = useParams();
  const { nameOf } = useSites();
  const [filters, setFilters] = useFilters(['kind', 'record']);
  const kind = siteRecordKinds.find((one) => one === filters.kind) ?? 'filing';
  const answer = useAnswer(listSiteRecordsEndpoint, { params: { siteId } });
  // Of another one it is no answer, though it is still there.
  if (answer.isPending || answer.isPlaceholderData) return <Waiting />;
  if (!answer.data) return <UnreadPage error={answer.error} again={() => void answer.refetch()} />;
  const { items, policeFilingDue, officers } = answer.data;
  const manages = may('site.manage', siteId);
  const edited = items.find(({ recordId }) => recordId === filters.record);
  const editing = manages && filters.record !== undefined && (filters.record === 'new' || edited !== undefined);
  const close = (): void => setFilters({ record: undefined });
  const unnamed = contactDuties.filter(
    (duty) => !items.some((record) => record.kind === 'contact' && record.duty === duty),
  );
  const ofKind = items.filter((one) => one.kind === kind);
  return (
    <Page
      title={say('title', { site: nameOf(siteId) })}
      about={
        <>
          {say('about')} <Link to={`/sites/${siteId}`}>{say('back')}</Link>
        </>
      }
      acts={
        manages && !editing ? (
          <Button type="primary" onClick={() => setFilters({ record: 'new' })}>
            {say('add')}
          </Button>
        ) : null
      }
    >
      {policeFilingDue ? (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 16 }}
          title={say('policeDue', { date: policeFilingDue })}
        />
      ) : null}
      <PlainTabs
        chosen={kind}
        onChoose={(next) => setFilters({ kind: next, record: undefined })}
        tabs={siteRecordKinds.map((one) => ({
          key: one,
          label: `${say(one)}${bracketed(items.filter((record) => record.kind === one).length)}`,
          content: editing ? (
            <RecordForm
              key={edited?.recordId ?? `new-${one}`}
              siteId={siteId}
              kind={one}
              record={edited?.kind === one ? edited : undefined}
              onDone={close}
            />
          ) : (
            <>
              {one === 'bootstrap' ? <StartChecklist siteId={siteId} records={ofKind} canStart={manages} /> : null}
              {one === 'contact' && unnamed.length > 0 ? (
                <Alert
                  type="warning"
                  showIcon
                  style={{ marginBottom: 16 }}
                  title={say('unnamed', { duties: unnamed.map((duty) => say(duty)).join(say('comma')) })}
                />
              ) : null}
              {one === 'acceptance' ? <AcceptanceStages siteId={siteId} records={ofKind} /> : null}
              {one === 'training' ? <Officers officers={officers} /> : null}
              <RecordRows
                siteId={siteId}
                records={ofKind}
                canChange={manages}
                onEdit={(recordId) => setFilters({ record: recordId })}
              />
            </>
          ),
        }))}
      />
    </Page>
  );
};
