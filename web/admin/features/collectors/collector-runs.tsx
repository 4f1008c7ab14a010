import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Mark, type Tone } from '#desk/components/list/mark.tsx';
import { Moment } from '#desk/components/list/moment.tsx';
import { PagedList } from '#desk/components/list/paged-list.tsx';
import { usePages } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { listCollectorRunsEndpoint } from '#shared/schemas/http/articles/collector-endpoints.ts';
import { collectorWords } from './collector-words.ts';

const tones: Readonly<Record<string, Tone>> = {
  running: 'going',
  done: 'good',
  failed: 'bad',
  pending: 'waiting',
  created: 'good',
  duplicate: 'quiet',
};

/** Runs of one collector, latest first, each with what became of every item. */
export const CollectorRuns = ({
  siteId,
  collectorId,
}: {
  readonly siteId: string;
  readonly collectorId: string;
}): ReactNode => {
  const say = useWords(collectorWords);
  const pages = usePages(
    listCollectorRunsEndpoint,
    { params: { siteId, collectorId }, query: { limit: 5 } },
    { everyMs: 5000 },
  );
  return (
    <PagedList pages={pages} empty={say('empty')}>
      {(runs) =>
        runs.map((run) => (
          <div key={run.runId}>
            <h3>
              <Moment at={run.startedAt} /> <Mark tone={tones[run.state] ?? 'quiet'}>{say(run.state)}</Mark>{' '}
              <span className="quiet small">{run.reason}</span>
            </h3>
            <ul className="rows">
              {run.items.map((item) => (
                <li key={item.url}>
                  <span className="row-title">
                    {item.articleId ? (
                      <Link to={`/articles/${siteId}/${item.articleId}`}>{item.title}</Link>
                    ) : (
                      item.title || item.url
                    )}{' '}
                    <span className="quiet small">{item.reason}</span>
                  </span>
                  <Mark tone={tones[item.result] ?? 'quiet'}>{say(item.result)}</Mark>
                </li>
              ))}
            </ul>
          </div>
        ))
      }
    </PagedList>
  );
};
