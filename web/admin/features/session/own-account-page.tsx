import { App, Button, Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { Moment } from '#desk/components/list/moment.tsx';
import { PagedList } from '#desk/components/list/paged-list.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { useAct, usePages } from '#desk/lib/api/queries.ts';
import { deviceName } from '#desk/lib/format/device-name.ts';
import { useSession } from '#desk/lib/session/session.tsx';
import { comma } from '#desk/lib/words/punctuation.ts';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { sessionEndpoints } from '#shared/schemas/http/identity/session-endpoints.ts';
import { ChangePasswordForm } from './change-password-form.tsx';
import { OwnSecondFactor } from './own-second-factor.tsx';
import { sessionWords } from './session-words.ts';

const OwnSessions = (): ReactNode => {
  const say = useWords(sessionWords);
  const pages = usePages(sessionEndpoints.listSessions, {});
  const end = useAct(sessionEndpoints.endSession, [sessionEndpoints.listSessions]);
  return (
    <section className="panel">
      <h2>{say('sessions')}</h2>
      <PagedList pages={pages} empty={say('none')}>
        {(items) => (
          <ul className="rows">
            {items.map((session) => (
              <li key={session.sessionId}>
                <span className="row-title">
                  <span title={session.userAgent}>{deviceName(session.userAgent)}</span>{' '}
                  <span className="quiet small">{session.ip}</span>
                </span>
                <span className="quiet">
                  {say('lastSeen')} <Moment at={session.lastSeen} relative />
                </span>
                {session.current ? (
                  <span>{say('current')}</span>
                ) : (
                  <Button size="small" onClick={() => end.mutate({ params: { sessionId: session.sessionId } })}>
                    {say('end')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </PagedList>
    </section>
  );
};

/** Who I am here, my password, my second factor, my open sessions. */
export const Component = (): ReactNode => {
  const say = useWords(sessionWords);
  const inMyLanguage = useBilingual();
  const session = useSession();
  const { message } = App.useApp();
  const roles = session.roles.map(({ name }) => inMyLanguage(name)).join(comma());
  return (
    <Page title={say('account')}>
      <section className="panel">
        <h2>{session.name}</h2>
        <Descriptions
          column={1}
          items={[
            { key: 'username', label: say('username'), children: session.username },
            { key: 'unit', label: say('unit'), children: session.unit || say('none') },
            { key: 'roles', label: say('roles'), children: roles || say('none') },
            {
              key: 'previous',
              label: say('previous'),
              children: session.previousSignIn ? (
                <span>
                  <Moment at={session.previousSignIn.at} /> {session.previousSignIn.ip}
                </span>
              ) : (
                say('none')
              ),
            },
          ]}
        />
      </section>
      <section className="panel">
        <h2>{say('change')}</h2>
        <div style={{ maxWidth: 400 }}>
          <ChangePasswordForm onDone={() => void message.success(say('changed'))} />
        </div>
      </section>
      <OwnSecondFactor enrolled={session.secondFactor} />
      <OwnSessions />
    </Page>
  );
};
