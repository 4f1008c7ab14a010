import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ArticleState, useArticleWords } from '#desk/components/article/article-state.tsx';
import { Moment } from '#desk/components/list/moment.tsx';
import { useSites } from '#desk/components/site/sites.tsx';
import { timeText } from '#desk/lib/format/time.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { publicBase } from '#shared/domain/site/public-base.ts';
import type { Site } from '#shared/domain/site/site.ts';
import type { ArticleAnswer } from '../saving/entry.ts';
import type { Writing } from './use-writing.ts';
import { writingWords } from './writing-words.ts';

/** Absolute address of what readers see. A site without a domain stands beside this host, as the one-machine cluster serves it. */
const usePublicAddress = (siteId: string): ((url: string) => string) => {
  const { sites } = useSites();
  const { protocol, host, origin } = window.location;
  const find = (id: string | undefined) => sites.find((one) => one.siteId === id) as Site | undefined;
  const site = find(siteId);
  const bases = { portalBase: origin, derivedBase: `${protocol}//{siteId}.${host}` };
  return (url) => (site ? `${publicBase(site, find(site.hostSiteId), bases)}${url}` : url);
};

const Basis = ({ live }: { readonly live: NonNullable<ArticleAnswer['live']> }): ReactNode => {
  const say = useWords(writingWords);
  const stageWord = useArticleWords();
  const { basis } = live;
  if (basis.kind === 'emergency') return <span>{say('emergencyBasis', { leader: basis.leader })}</span>;
  if (basis.kind === 'migration') return <span>{say('migrationBasis', { basis: basis.basis })}</span>;
  return basis.decisions.map(({ stage, name }) => (
    <span key={stage}>{say('approvedBy', { stage: stageWord(stage), name })}</span>
  ));
};

/** Live edition, working edition, stage, who approved, when it is due. */
export const StatusStrip = ({
  siteId,
  article,
}: {
  readonly siteId: string;
  readonly article: ArticleAnswer;
}): ReactNode => {
  const say = useWords(writingWords);
  const stageWord = useArticleWords();
  const addressOf = usePublicAddress(siteId);
  const { live, working, url } = article;
  return (
    <dl className="status-strip">
      <div>
        <dt>{say('live')}</dt>
        <dd>
          {live ? (
            <>
              <ArticleState status={live.status} />
              <Moment at={live.publishedAt} />
              <Basis live={live} />
              {live.statusReason ? <span className="quiet">{live.statusReason}</span> : null}
              {url && live.status === 'published' && url.startsWith('/') ? (
                <a href={addressOf(url)} target="_blank" rel="noreferrer">
                  {say('openLive')}
                </a>
              ) : null}
            </>
          ) : (
            say('neverLive')
          )}
        </dd>
      </div>
      <div>
        <dt>{say('working')}</dt>
        <dd>
          {working ? (
            <>
              <ArticleState status={working.status} stage={working.stage} />
              <span className="quiet">
                <Moment at={working.updatedAt} /> {say('lastEdited', { name: working.editedBy })}
              </span>
              {working.approvals.map(({ stage, name }) => (
                <span key={stage}>{say('approvedBy', { stage: stageWord(stage), name })}</span>
              ))}
              {working.dueAt && working.status === 'inReview' ? (
                <span>
                  {say('due')} <Moment at={working.dueAt} relative />
                </span>
              ) : null}
              {working.scheduledAt ? (
                <span>
                  {say('scheduled')} <Moment at={working.scheduledAt} relative />
                </span>
              ) : null}
            </>
          ) : (
            say('noWorking')
          )}
        </dd>
      </div>
    </dl>
  );
};

/** When the text was saved last, and what stands in the way of saving. */
export const SavedState = ({ writing }: { readonly writing: Writing }): ReactNode => {
  const say = useWords(writingWords);
  const { state, at } = writing.save;
  const lacks = { columnId: 'lacksColumn', title: 'lacksTitle', source: 'lacksSource' } as const;
  const text = (): string => {
    switch (state.phase) {
      case 'clean':
        return at ? say('saved', { at: timeText(at).slice(11) }) : say('upToDate');
      case 'incomplete':
        return say(lacks[state.lacks]);
      case 'refused':
        return say('refused');
      case 'conflict':
        return say('conflict');
      case 'locked':
        return say('lostLock', { name: state.name });
      default:
        return say(state.phase);
    }
  };
  const mayPush = state.phase === 'dirty' || state.phase === 'offline' || state.phase === 'refused';
  return (
    <span className={`saved-state ${state.phase}`}>
      <span aria-live="polite" data-phase={state.phase}>
        {text()}
      </span>
      {mayPush ? (
        <Button size="small" type="link" onClick={() => void writing.flush()}>
          {say('saveNow')}
        </Button>
      ) : null}
    </span>
  );
};
