import { Button } from 'antd';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { useArticleWords } from '#desk/components/article/article-state.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { formKey } from '#desk/lib/drafts/draft-key.ts';
import { dropDraft } from '#desk/lib/drafts/draft-store.ts';
import { timeText } from '#desk/lib/format/time.ts';
import { useShortcuts } from '#desk/lib/keyboard/use-shortcuts.ts';
import { useMay, useSession } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import type { Action } from '#shared/domain/access/action.ts';
import { getArticleEndpoint } from '#shared/schemas/http/articles/article-endpoints.ts';
import { listOpinionsEndpoint } from '#shared/schemas/http/articles/review-endpoints.ts';
import { ApproveDialog } from '../decision/approve-dialog.tsx';
import { MovedAlert, StaleAlert } from '../decision/conflict-alert.tsx';
import { ReturnDialog } from '../decision/return-dialog.tsx';
import { type Ending, useDecision } from '../decision/use-decision.ts';
import { PublishNow } from '../ready/publish-now.tsx';
import { type ReviewedText, stageAfter } from '../reviewed-text.ts';
import { reviewsWords } from '../reviews-words.ts';
import type { OpinionAnswer } from './opinions-tab.tsx';
import { TextHead } from './text-head.tsx';
import { TextTabs } from './text-tabs.tsx';

type Read = { readonly checksum: string | undefined; readonly revision: number | undefined };
const readOf = ({ working }: ReviewedText): Read => ({ checksum: working?.checksum, revision: working?.revision });

const Decidable = ({
  text,
  opinions,
  onDone,
}: {
  readonly text: ReviewedText;
  readonly opinions: readonly OpinionAnswer[];
  readonly onDone: () => void;
}): ReactNode => {
  const say = useWords(reviewsWords);
  const named = useArticleWords();
  const may = useMay();
  const { accountId } = useSession();
  // What was read is what is decided on, also when a newer version arrives behind the open screen.
  const [read, setRead] = useState<Read>(readOf(text));
  const [dialog, setDialog] = useState<'approve' | 'return'>();
  const [tab, setTab] = useState('preview');
  const { decide, isPending, conflict, settle, readAgain } = useDecision(text, read.checksum, onDone);
  const { working } = text;
  const isMine = working?.status === 'inReview' && may(`review.${working.stage}` as Action, text.siteId);
  const isStale = isMine && read.checksum !== working.checksum;
  const isOpen = isMine && !isStale && conflict?.kind !== 'moved';
  const isReady = working?.status === 'approved' || working?.status === 'scheduled';
  const showChanges = useEffectEvent(() => {
    setTab('changes');
    readAgain();
  });
  useEffect(() => {
    if (isStale) showChanges();
  }, [isStale]);
  useShortcuts(isOpen ? { a: () => setDialog('approve'), r: () => setDialog('return') } : {});
  const next = stageAfter(text);
  const online = working?.scheduledAt ?? text.effectiveAt;
  const consequence = next
    ? say('toNext', { stage: named(next) })
    : online && online > new Date().toISOString()
      ? say('toSchedule', { at: timeText(online) })
      : say('toOnline');
  const earlier = (working?.chain ?? []).slice(0, Math.max(0, (working?.chain ?? []).indexOf(working?.stage ?? '')));
  const about = `${text.siteId}/${text.articleId}`;
  const ended = async (act: Promise<Ending>): Promise<boolean> => {
    const ending = await act;
    setDialog(undefined);
    // Once decided, what was begun of the other decision is of no use either.
    if (ending === 'taken') for (const form of ['approve', 'return']) void dropDraft(formKey(accountId, form, about));
    return ending === 'taken';
  };
  return (
    <article aria-labelledby="text-title" className="review-text">
      <TextHead text={text} />
      {isStale ? (
        <StaleAlert
          onRead={() => {
            setRead(readOf(text));
            settle();
          }}
        />
      ) : null}
      {conflict?.kind === 'moved' ? (
        <MovedAlert conflict={conflict} text={text} last={opinions[0]} onNext={onDone} />
      ) : null}
      <TextTabs
        text={text}
        opinions={opinions}
        tab={tab}
        onTab={setTab}
        readRevision={isStale ? read.revision : undefined}
      />
      <footer className="decision-bar">
        {isMine || isReady ? null : <span className="quiet">{say('notMine')}</span>}
        <span className="decision-space" />
        {isReady && may('article.publish', text.siteId) ? <PublishNow text={text} onDone={onDone} /> : null}
        {isMine ? (
          <>
            <Button disabled={!isOpen} onClick={() => setDialog('return')} aria-keyshortcuts="r">
              {say('returnText')}
            </Button>
            <Button type="primary" disabled={!isOpen} onClick={() => setDialog('approve')} aria-keyshortcuts="a">
              {say('approve')}
            </Button>
          </>
        ) : null}
      </footer>
      {dialog === 'approve' ? (
        <ApproveDialog
          about={about}
          title={say('approveTitle', { title: text.title })}
          consequence={consequence}
          isPending={isPending}
          onApprove={(comment) => ended(decide({ decision: 'approve', comment }))}
          onCancel={() => setDialog(undefined)}
        />
      ) : null}
      {dialog === 'return' ? (
        <ReturnDialog
          about={about}
          title={say('returnTitle', { title: text.title })}
          stages={earlier}
          isPending={isPending}
          onReturn={(note) => ended(decide({ decision: 'return', ...note }))}
          onCancel={() => setDialog(undefined)}
        />
      ) : null}
    </article>
  );
};

/** One text to decide on. `onDone` when it is decided, or the reader goes on. */
export const ReviewText = ({
  siteId,
  articleId,
  onDone,
}: {
  readonly siteId: string;
  readonly articleId: string;
  readonly onDone: () => void;
}): ReactNode => {
  const params = { siteId, articleId };
  const text = useAnswer(getArticleEndpoint, { params }, { everyMs: 60_000 });
  const opinions = useAnswer(listOpinionsEndpoint, { params, query: { limit: 50 } });
  if (text.isPending || opinions.isPending) return <Waiting />;
  if (!text.data) return <ProblemAlert error={text.error} again={() => void text.refetch()} />;
  return <Decidable text={text.data} opinions={opinions.data?.items ?? []} onDone={onDone} />;
};
