import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Mark } from '#desk/components/list/mark.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { useAct, useAnswer } from '#desk/lib/api/queries.ts';
import { useMay } from '#desk/lib/session/session.tsx';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import {
  getSiteEndpoint,
  launchChecklistEndpoint,
  launchSiteEndpoint,
  listSitesEndpoint,
} from '#shared/schemas/http/sites/site-endpoints.ts';
import type { SiteAnswer } from './site-state.tsx';
import { siteWords } from './site-words.ts';

/** The eight unifications as the site's data shows them now, and the launch once all are met. */
export const LaunchChecklist = ({ site }: { readonly site: SiteAnswer }): ReactNode => {
  const say = useWords(siteWords);
  const inMyLanguage = useBilingual();
  const may = useMay();
  const { modal, message } = App.useApp();
  const params = { siteId: site.siteId };
  const checklist = useAnswer(launchChecklistEndpoint, { params });
  const launch = useAct(launchSiteEndpoint, [getSiteEndpoint, listSitesEndpoint]);
  const open = checklist.data?.items.filter(({ met }) => !met).length ?? 0;
  const ask = (): void =>
    void modal.confirm({
      title: say('launch'),
      content: say('launchAsk', { name: inMyLanguage(site.name) }),
      okText: say('launch'),
      cancelText: say('cancel'),
      onOk: () => launch.mutate({ params }, { onSuccess: () => void message.success(say('launched')) }),
    });
  return (
    <section className="panel">
      <h2>{say('checklist')}</h2>
      {checklist.isPending ? <Waiting /> : null}
      <ProblemAlert error={checklist.error ?? launch.error} again={() => void checklist.refetch()} />
      {checklist.data ? (
        <>
          <p>{checklist.data.met ? say('allMet') : say('notAllMet', { count: open })}</p>
          <ul className="rows">
            {checklist.data.items.map((item) => (
              <li key={item.id}>
                <span className="row-title">{inMyLanguage(item)}</span>
                {item.met ? null : <span className="quiet">{inMyLanguage(item.why)}</span>}
                <Mark tone={item.met ? 'good' : 'warning'}>{say(item.met ? 'met' : 'unmet')}</Mark>
              </li>
            ))}
          </ul>
          <p>
            <Link to={`/sites/${site.siteId}/records?kind=acceptance`}>{say('acceptance')}</Link>
          </p>
          {may('site.launch', site.siteId) ? (
            <Button type="primary" disabled={!checklist.data.met} loading={launch.isPending} onClick={ask}>
              {say('launch')}
            </Button>
          ) : null}
        </>
      ) : null}
    </section>
  );
};
