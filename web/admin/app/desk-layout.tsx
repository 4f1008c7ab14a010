import { Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { Link, NavLink, Outlet, useLocation } from 'react-router';
import { figureText, useWork } from '#desk/components/use-work.ts';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { may, useSession } from '#desk/lib/session/session.tsx';
import { setLanguage } from '#desk/lib/words/language.ts';
import { useLanguage, useWords } from '#desk/lib/words/words.ts';
import { listSitesEndpoint } from '#shared/schemas/http/sites/site-endpoints.ts';
import { navigation, navigationWords } from './navigation.ts';
import { NoticeBell } from './notice-bell.tsx';
import { PersonMenu } from './person-menu.tsx';

const words = {
  desk: ['站群工作台', 'Staff desk'],
  skip: ['跳到主要内容', 'Skip to the main content'],
  menu: ['菜单', 'Menu'],
  navigation: ['主导航', 'Main navigation'],
  language: ['English', '中文'],
  restsSince: [
    '您的上岗培训已到期，自 {{since}} 起写稿、送审和报送暂停。复训合格并由网站管理员登记后即恢复；已送审的稿件照常审核，草稿都还在。',
    'Your training has run out: since {{since}} writing, submitting and sending rest until your site administrator puts a new one on record. What is in review goes on, your drafts are all there.',
  ],
  rests: [
    '您登记的上岗培训没有合格的，写稿、送审和报送暂停。考核合格并由网站管理员登记后即恢复。',
    'No training of yours on record was passed: writing, submitting and sending rest until one is.',
  ],
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
            above ? upper.some(({ siteId }) => may(session, action, siteId)) : may(session, action),
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

/** Says on every screen why nothing can be written for now. */
const WritingRests = (): ReactNode => {
  const say = useWords(words);
  const rests = useSession().grants.flatMap((grant) => grant.rests ?? [])[0];
  if (!rests) return null;
  return (
    <p className="desk-rests" role="status">
      {rests.since ? say('restsSince', { since: rests.since }) : say('rests')}
    </p>
  );
};

/** Frame of every screen: name, navigation by what the person may do, language, account. */
export const DeskLayout = (): ReactNode => {
  const say = useWords(words);
  const lng = useLanguage();
  const [open, setOpen] = useState(false);
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
        <WritingRests />
        <Outlet />
      </main>
    </div>
  );
};
