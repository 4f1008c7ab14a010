import { App, Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { PagedList } from '#desk/components/list/paged-list.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { SiteSelect, useSites } from '#desk/components/site/sites.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { itemsOf, usePages } from '#desk/lib/api/queries.ts';
import { useHolds, useMay } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { listMemosEndpoint, memoDeskEndpoint } from '#shared/schemas/http/submissions/report-endpoints.ts';
import { useSite } from '../use-site.ts';
import { MemoCard } from './memo-card.tsx';
import { InstructionForm, MemoForm, ResultForm } from './memo-forms.tsx';
import { memoWords } from './memo-words.ts';

/** Problems before leaders: a desk enters what leaders say, a unit hands in and reports what it did. */
export const Component = (): ReactNode => {
  const say = useWords(memoWords);
  const may = useMay();
  const holds = useHolds();
  const { message } = App.useApp();
  const { sites } = useSites();
  const [siteId, setSite] = useSite('submission.send');
  const [{ open }, setFilters] = useFilters(['open']);
  const kind = sites.find((site) => site.siteId === siteId)?.kind;
  const isDesk = (kind === 'portal' || kind === 'district') && holds('submission.decide', siteId);
  const isUnit = kind !== undefined && kind !== 'portal' && holds('submission.send', siteId);
  const asked = { params: { siteId }, query: { limit: 20 } };
  const received = usePages(memoDeskEndpoint, asked, { when: isDesk });
  const own = usePages(listMemosEndpoint, asked, { when: isUnit });
  const toInstruct = itemsOf(received).find(({ memoId }) => memoId === open);
  const toAnswer = itemsOf(own).find(({ memoId }) => memoId === open);
  const close = (): void => setFilters({ open: undefined });
  const done = (word: 'sentDone' | 'instructedDone' | 'answeredDone'): void => {
    close();
    void message.success(say(word));
  };
  return (
    <Page
      title={say('title')}
      about={say('about')}
      acts={
        isUnit && may('submission.send', siteId) ? (
          <Button type="primary" onClick={() => setFilters({ open: 'new' })}>
            {say('write')}
          </Button>
        ) : null
      }
    >
      <search className="filters">
        <SiteSelect action="submission.send" value={siteId} onChange={setSite} />
      </search>
      {isDesk ? (
        <section>
          <h2>{say('received')}</h2>
          <PagedList pages={received} empty={say('receivedEmpty')}>
            {(items) =>
              items.map((memo) => (
                <MemoCard key={memo.memoId} memo={memo} mayOpen={false}>
                  {memo.status !== 'closed' && may('submission.decide', siteId) ? (
                    <Button onClick={() => setFilters({ open: memo.memoId })}>{say('instruct')}</Button>
                  ) : null}
                </MemoCard>
              ))
            }
          </PagedList>
        </section>
      ) : null}
      {isUnit ? (
        <section>
          <h2>{say('own')}</h2>
          <PagedList pages={own} empty={say('ownEmpty')}>
            {(items) =>
              items.map((memo) => (
                <MemoCard key={memo.memoId} memo={memo} mayOpen>
                  {memo.status === 'instructed' && may('submission.send', siteId) ? (
                    <Button onClick={() => setFilters({ open: memo.memoId })}>{say('answer')}</Button>
                  ) : null}
                </MemoCard>
              ))
            }
          </PagedList>
        </section>
      ) : null}
      <Modal title={say('write')} open={open === 'new' && isUnit} footer={null} destroyOnHidden onCancel={close}>
        <MemoForm siteId={siteId} onDone={() => done('sentDone')} />
      </Modal>
      <Modal title={say('instruct')} open={toInstruct !== undefined} footer={null} destroyOnHidden onCancel={close}>
        {toInstruct ? (
          <InstructionForm siteId={siteId} memo={toInstruct} onDone={() => done('instructedDone')} />
        ) : null}
      </Modal>
      <Modal title={say('answer')} open={toAnswer !== undefined} footer={null} destroyOnHidden onCancel={close}>
        {toAnswer ? <ResultForm siteId={siteId} memo={toAnswer} onDone={() => done('answeredDone')} /> : null}
      </Modal>
    </Page>
  );
};
