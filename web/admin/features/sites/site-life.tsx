import { Alert, App, Button, Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { useAct } from '#desk/lib/api/queries.ts';
import { timeText } from '#desk/lib/format/time.ts';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import {
  bringSiteBackEndpoint,
  getSiteEndpoint,
  listSitesEndpoint,
  retireSiteEndpoint,
  takeSiteOfflineEndpoint,
} from '#shared/schemas/http/sites/site-endpoints.ts';
import type { SiteAnswer } from './site-state.tsx';
import { siteWords } from './site-words.ts';

const stale = [getSiteEndpoint, listSitesEndpoint] as const;

const OfflineForm = ({ siteId }: { readonly siteId: string }): ReactNode => {
  const say = useWords(siteWords);
  const { message } = App.useApp();
  const take = useAct(takeSiteOfflineEndpoint, stale);
  const required = [{ required: true, message: say('required') }];
  return (
    <Form
      name="offline"
      layout="vertical"
      onFinish={({ reason, until }: { reason: string; until: string }) =>
        take.mutate(
          { params: { siteId }, body: { reason, until: new Date(`${until}:00+08:00`).toISOString() } },
          { onSuccess: () => void message.success(say('takenOffline')) },
        )
      }
    >
      <p>{say('offlineAbout')}</p>
      <Form.Item label={say('reason')} name="reason" rules={required}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item label={say('until')} name="until" rules={required}>
        <Input type="datetime-local" style={{ width: 220 }} />
      </Form.Item>
      <ProblemAlert error={take.error} />
      <Button danger htmlType="submit" loading={take.isPending}>
        {say('offline')}
      </Button>
    </Form>
  );
};

const RetireForm = ({ site }: { readonly site: SiteAnswer }): ReactNode => {
  const say = useWords(siteWords);
  const { message } = App.useApp();
  const [typed, setTyped] = useState('');
  const retire = useAct(retireSiteEndpoint, stale);
  const required = [{ required: true, message: say('required') }];
  return (
    <Form
      name="retire"
      layout="vertical"
      onFinish={(body: { newName: string; newUrl: string }) =>
        retire.mutate(
          { params: { siteId: site.siteId }, body: { newName: body.newName, newUrl: body.newUrl } },
          { onSuccess: () => void message.success(say('retired')) },
        )
      }
    >
      <p>{say('retireAbout')}</p>
      <Form.Item label={say('newName')} name="newName" rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item label={say('newUrl')} name="newUrl" rules={required}>
        <Input type="url" maxLength={500} />
      </Form.Item>
      <Form.Item label={say('retireAsk', { name: site.name.zh })} htmlFor="retire-typed">
        <Input id="retire-typed" autoComplete="off" value={typed} onChange={({ target }) => setTyped(target.value)} />
      </Form.Item>
      <ProblemAlert error={retire.error} />
      <Button danger htmlType="submit" disabled={typed.trim() !== site.name.zh} loading={retire.isPending}>
        {say('retire')}
      </Button>
    </Form>
  );
};

/** Taking a site offline for a while, bringing it back, and its announced end. */
export const SiteLife = ({ site }: { readonly site: SiteAnswer }): ReactNode => {
  const say = useWords(siteWords);
  const inMyLanguage = useBilingual();
  const { message } = App.useApp();
  const back = useAct(bringSiteBackEndpoint, stale);
  const { siteId, status, tempOffline } = site;
  return (
    <section className="panel fields">
      <h2>
        {say('life')} · {inMyLanguage(site.name)}
      </h2>
      {status === 'tempOffline' && tempOffline ? (
        <Alert
          type="warning"
          showIcon
          title={say('offlineNow', {
            from: timeText(tempOffline.from),
            until: timeText(tempOffline.until),
            reason: tempOffline.reason,
          })}
          action={
            <Button
              loading={back.isPending}
              onClick={() =>
                back.mutate({ params: { siteId } }, { onSuccess: () => void message.success(say('broughtBack')) })
              }
            >
              {say('bringBack')}
            </Button>
          }
        />
      ) : null}
      <ProblemAlert error={back.error} />
      {status === 'live' ? <OfflineForm siteId={siteId} /> : null}
      {status === 'live' || status === 'tempOffline' ? <RetireForm site={site} /> : null}
    </section>
  );
};
