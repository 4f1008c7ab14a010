import { Alert, App, Button, Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { DateField } from '#desk/components/entry/date-field.tsx';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { useAct } from '#desk/lib/api/queries.ts';
import { instantOf, timeText } from '#desk/lib/format/time.ts';
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

type Offline = { readonly reason: string; readonly until: string };
type Retired = { readonly newName: string; readonly newUrl: string };

const OfflineForm = ({ site }: { readonly site: SiteAnswer }): ReactNode => {
  const say = useWords(siteWords);
  const { message } = App.useApp();
  const inMyLanguage = useBilingual();
  const { siteId } = site;
  const kept = useKeptForm<Offline>({
    name: 'offline',
    about: siteId,
    title: `${say('offline')} · ${inMyLanguage(site.name)}`,
    latest: { version: 0, value: { reason: '', until: '' } },
  });
  const take = useKeptAct(kept, takeSiteOfflineEndpoint, stale);
  const required = [{ required: true, message: say('required') }];
  return (
    <KeptForm
      kept={kept}
      onFinish={({ reason, until }) =>
        take.mutate(
          { params: { siteId }, body: { reason, until: instantOf(until) } },
          { onSuccess: () => void message.success(say('takenOffline')) },
        )
      }
    >
      <p>{say('offlineAbout')}</p>
      <Form.Item label={say('reason')} name="reason" rules={required}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item label={say('until')} name="until" rules={required}>
        <DateField shape="minute" />
      </Form.Item>
      <ProblemAlert error={take.error} again={take.again} />
      <Button danger htmlType="submit" loading={take.isPending}>
        {say('offline')}
      </Button>
    </KeptForm>
  );
};

const RetireForm = ({ site }: { readonly site: SiteAnswer }): ReactNode => {
  const say = useWords(siteWords);
  const { message } = App.useApp();
  const [typed, setTyped] = useState('');
  const inMyLanguage = useBilingual();
  const kept = useKeptForm<Retired>({
    name: 'retire',
    about: site.siteId,
    title: `${say('retire')} · ${inMyLanguage(site.name)}`,
    latest: { version: 0, value: { newName: '', newUrl: '' } },
  });
  const retire = useKeptAct(kept, retireSiteEndpoint, stale);
  const required = [{ required: true, message: say('required') }];
  return (
    <KeptForm
      kept={kept}
      onFinish={(body) =>
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
      <ProblemAlert error={retire.error} again={retire.again} />
      <Button danger htmlType="submit" disabled={typed.trim() !== site.name.zh} loading={retire.isPending}>
        {say('retire')}
      </Button>
    </KeptForm>
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
      {status === 'live' ? <OfflineForm key={siteId} site={site} /> : null}
      {status === 'live' || status === 'tempOffline' ? <RetireForm key={siteId} site={site} /> : null}
    </section>
  );
};
