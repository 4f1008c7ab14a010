import { App, Button, Drawer } from 'antd';
import type { ReactNode } from 'react';
import { Mark } from '#desk/components/list/mark.tsx';
import { PagedList } from '#desk/components/list/paged-list.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { SiteSelect } from '#desk/components/site/sites.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { itemsOf, usePages } from '#desk/lib/api/queries.ts';
import { timeText } from '#desk/lib/format/time.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { listCommissionsEndpoint } from '#shared/schemas/http/submissions/desk-endpoints.ts';
import { submissionWords } from '../submission-words.ts';
import { useSite } from '../use-site.ts';
import { CommissionAnswers } from './commission-answers.tsx';
import { CommissionForm } from './commission-form.tsx';

/** Texts the portal asked units for, and who has answered. */
export const Component = (): ReactNode => {
  const say = useWords(submissionWords);
  const { message } = App.useApp();
  const [siteId, setSite] = useSite('submission.decide');
  // Stands in the address, so that what a closed tab left is found again.
  const [{ new: open }, setFilters] = useFilters(['new']);
  const setOpen = (on: boolean): void => setFilters({ new: on ? 'yes' : undefined });
  const pages = usePages(
    listCommissionsEndpoint,
    { params: { siteId }, query: { limit: 20 } },
    { when: siteId !== '' },
  );
  const changed = itemsOf(pages).find(({ commissionId }) => commissionId === open);
  return (
    <Page
      title={say('commissions')}
      about={say('commissionsAbout')}
      acts={
        <Button type="primary" onClick={() => setOpen(true)}>
          {say('newCommission')}
        </Button>
      }
    >
      <search className="filters">
        <SiteSelect action="submission.decide" value={siteId} onChange={setSite} />
      </search>
      <PagedList pages={pages} empty={say('noneReceived')}>
        {(items) =>
          items.map(({ commissionId, title, ask, dueAt, status }) => (
            <section className="panel" key={commissionId}>
              <h2>
                {title} <Mark tone={status === 'open' ? 'going' : 'quiet'}>{say(status)}</Mark>
              </h2>
              <p>{ask}</p>
              <p className="quiet">{say('dueAt', { at: timeText(dueAt) })}</p>
              <CommissionAnswers
                siteId={siteId}
                commissionId={commissionId}
                title={title}
                isOpen={status === 'open'}
                onChange={() => setFilters({ new: commissionId })}
              />
            </section>
          ))
        }
      </PagedList>
      <Drawer
        title={say(changed ? 'change' : 'newCommission')}
        open={siteId !== '' && (open === 'yes' || changed !== undefined)}
        size="large"
        destroyOnHidden
        onClose={() => setOpen(false)}
      >
        <CommissionForm
          key={open}
          siteId={siteId}
          commission={changed}
          onDone={() => {
            setOpen(false);
            void message.success(say('saved'));
          }}
        />
      </Drawer>
    </Page>
  );
};
