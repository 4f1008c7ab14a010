import { App, Button, Checkbox, Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import { ArticleDiff } from '#desk/components/article/article-diff.tsx';
import { Mark } from '#desk/components/list/mark.tsx';
import { Moment } from '#desk/components/list/moment.tsx';
import { PagedList } from '#desk/components/list/paged-list.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { useAct, useAnswer, usePages } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import type { revisionAnswerSchema } from '#shared/schemas/http/articles/article-answer.ts';
import {
  articleDiffEndpoint,
  articleHistoryEndpoint,
  restoreRevisionEndpoint,
} from '#shared/schemas/http/articles/article-endpoints.ts';
import type { ArticleAnswer } from '../saving/entry.ts';
import { panelWords } from './panel-words.ts';

type Revision = z.output<typeof revisionAnswerSchema>;
type Run = { readonly last: Revision; readonly count: number };

const minutes = 30;

/** Saves of one person that follow one another closely read as one: the last of them is shown. */
const runsOf = (revisions: readonly Revision[], live: number | undefined): readonly Run[] => {
  const runs: { last: Revision; first: Revision; count: number }[] = [];
  for (const revision of revisions) {
    const run = runs.at(-1);
    const close =
      run &&
      run.first.by.accountId === revision.by.accountId &&
      revision.act === 'article.save' &&
      run.first.act === 'article.save' &&
      revision.revision !== live &&
      Date.parse(run.first.at) - Date.parse(revision.at) < minutes * 60_000;
    if (run && close) {
      run.first = revision;
      run.count += 1;
    } else runs.push({ last: revision, first: revision, count: 1 });
  }
  return runs;
};

const DiffOf = ({
  siteId,
  articleId,
  from,
  to,
}: {
  readonly siteId: string;
  readonly articleId: string;
  readonly from: number;
  readonly to: number;
}): ReactNode => {
  const diff = useAnswer(articleDiffEndpoint, { params: { siteId, articleId }, query: { from, to } });
  if (diff.error) return <ProblemAlert error={diff.error} again={() => void diff.refetch()} />;
  return diff.data ? <ArticleDiff siteId={siteId} diff={diff.data} /> : <Waiting />;
};

/** Saved states of a text: who saved when, what changed between any two, and the way back to one. */
export const HistoryPanel = ({
  siteId,
  article,
  mayRestore,
  before,
  onRestored,
}: {
  readonly siteId: string;
  readonly article: ArticleAnswer;
  readonly mayRestore: boolean;
  /** Saves what is unsaved, so that it is in the history before another state takes its place. */
  readonly before: () => Promise<boolean>;
  readonly onRestored: (article: ArticleAnswer) => void;
}): ReactNode => {
  const say = useWords(panelWords);
  const { modal, message } = App.useApp();
  const { articleId } = article;
  const pages = usePages(articleHistoryEndpoint, { params: { siteId, articleId }, query: { limit: 50 } });
  const restore = useAct(restoreRevisionEndpoint, [articleHistoryEndpoint]);
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [compared, setCompared] = useState<readonly [number, number]>();
  const now = article.working?.revision ?? article.live?.revision ?? 0;
  const live = article.live?.revision;
  const choose = (revision: number, on: boolean): void =>
    setChosen(on ? [...chosen.slice(-1), revision] : chosen.filter((one) => one !== revision));
  const ask = (revision: number): void =>
    void modal.confirm({
      title: say('restoreAsk', { count: revision }),
      content: say('restoreAbout'),
      okText: say('restore'),
      cancelText: say('cancel'),
      onOk: async () => {
        await before();
        const answer = await restore
          .mutateAsync({ params: { siteId, articleId, revision }, body: {}, ifMatch: article.version })
          .catch((error: unknown) => {
            void message.error(error instanceof Error ? error.message : '');
            return undefined;
          });
        if (!answer) return;
        onRestored(answer);
        void message.success(say('restored', { count: revision }));
      },
    });
  return (
    <>
      {chosen.length === 2 ? (
        <Button onClick={() => setCompared([Math.min(...chosen), Math.max(...chosen)])}>{say('compareTwo')}</Button>
      ) : null}
      <PagedList pages={pages} empty={say('historyEmpty')}>
        {(revisions) => (
          <ul className="rows history">
            {runsOf(revisions, live).map(({ last, count }) => (
              <li key={last.revision}>
                <Checkbox
                  checked={chosen.includes(last.revision)}
                  onChange={({ target }) => choose(last.revision, target.checked)}
                >
                  {say('revision', { count: last.revision })}
                </Checkbox>
                {last.revision === live ? <Mark tone="good">{say('liveMark')}</Mark> : null}
                <span className="row-title">
                  {last.by.name} <Moment at={last.at} />
                  {count > 1 ? <span className="quiet small"> {say('saves', { count })}</span> : null}
                </span>
                {last.revision === now ? null : (
                  <>
                    <Button size="small" onClick={() => setCompared([last.revision, now])}>
                      {say('compareWith')}
                    </Button>
                    {mayRestore ? (
                      <Button size="small" onClick={() => ask(last.revision)}>
                        {say('restore')}
                      </Button>
                    ) : null}
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
      </PagedList>
      <Drawer
        open={compared !== undefined}
        size="large"
        title={compared ? say('diffTitle', { from: compared[0], to: compared[1] }) : ''}
        onClose={() => setCompared(undefined)}
      >
        {compared ? <DiffOf siteId={siteId} articleId={articleId} from={compared[0]} to={compared[1]} /> : null}
      </Drawer>
    </>
  );
};
