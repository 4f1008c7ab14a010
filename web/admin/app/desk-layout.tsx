import { Button } from 'antd';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { Link, NavLink, Outlet, useLocation } from 'react-router';
import { figureText, useWork } from '#desk/components/work/use-work.ts';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { holds, useSession } from '#desk/lib/session/session.tsx';
import { setLanguage } from '#desk/lib/words/language.ts';
import { useLanguage, useWords } from '#desk/lib/words/words.ts';
import { listSitesEndpoint } from '#shared/schemas/http/sites/site-endpoints.ts';
import { navigation, navigationWords } from './navigation.ts';
import { NoticeBell } from './notice-bell.tsx';
import { PersonMenu } from './person-menu.tsx';

// For the few it concerns: behind the first load.
const WritingRests = lazy(() => import('./writing-rests.tsx').then((module) => ({ default: module.WritingRests })));

const words = {
  desk: ['站群工作台', 'Staff desk'],
  skip: ['跳到主要内容', 'Skip to the main content'],
  menu: ['菜单', 'Menu'],
  navigation: ['主导航', 'Main navigation'],
  language: ['English', '中文'],
  toReview: ['{{count}} 篇待审', '{{count}} to review'],
} as const;

const Navigation = ({ open }: { readonly open: boolean }): ReactNode => {
  const say = useWords(navigationWords);
  const label = useWords(words);
  const session = useSession();
  const toReview = useWork().data?.toReview;
  const sites = useAnswer(listSitesEndpoint, {}).data?.items ?? [];
  const upper = sites.filter(({ kind }) => kind === 'portal' || kind === 'district');
  const groups = navigation
    .map(({ word, entries }) => ({
      word,
      entries: entries.filter(
        ({ needs, above }) =>
          needs.length === 0 ||
          needs.some((action) =>
            above ? upper.some(({ siteId }) => holds(session, action, siteId)) : holds(session, action),
          ),
      ),
    }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <nav className={open ? 'desk-side open' : 'desk-side'} aria-label={label('navigation')}>
      {groups.map(({ word, entries }) => (
        <section key={word}>
          <h2>{say(word)}</h2>
          <ul>
            {entries.map((entry) => (
              <li key={entry.path}>
                <NavLink to={entry.path}>
                  {say(entry.word)}
                  {entry.word === 'reviews' && toReview && toReview.count > 0 ? (
                    <span className="count" title={label('toReview', { count: figureText(toReview) })}>
                      {figureText(toReview)}
                    </span>
                  ) : null}
                </NavLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
};

/** Frame of every screen: name, navigation by what the person may do, language, account. */
export const DeskLayout = (): ReactNode => {
  const say = useWords(words);
  const lng = useLanguage();
  const [open, setOpen] = useState(false);
  const rests = useSession().grants.flatMap((grant) => grant.rests ?? [])[0];
  const { pathname } = useLocation();
  useEffect(() => {
    // Another screen closes the menu of a phone.
    if (pathname) setOpen(false);
  }, [pathname]);
  return (
    <div className="desk">
      <a className="skip-link" href="#main">
        {say('skip')}
      </a>
      <header className="desk-top">
        <Button className="nav-toggle" type="text" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say('menu')}
        </Button>
        <Link className="desk-name" to="/work">
          <img src="/admin/emblem.svg" alt="" />
          <span className="wide-only">{say('desk')}</span>
        </Link>
        <span className="desk-space" />
        <Button
          type="text"
          lang={lng === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => setLanguage(lng === 'zh' ? 'en' : 'zh')}
        >
          {say('language')}
        </Button>
        <NoticeBell />
        <PersonMenu />
      </header>
      <Navigation open={open} />
      <main className="desk-main" id="main" tabIndex={-1}>
        {rests ? (
          <Suspense fallback={null}>
            <WritingRests since={rests.since} />
          </Suspense>
        ) : null}
        <Outlet />
      </main>
    </div>
  );
};
