import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { timeText } from '#desk/lib/format/time.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { getTemplateEndpoint } from '#shared/schemas/http/sites/template-endpoints.ts';
import { LineDiff } from './line-diff.tsx';
import { templateWords } from './template-words.ts';

type Template = z.output<typeof getTemplateEndpoint.answer>;

const perPage = 10;

/** Former versions, newest first, each to be compared with the current one and brought back. */
export const TemplateVersions = ({
  params,
  current,
  onRestore,
}: {
  readonly params: { readonly siteId: string; readonly theme: string; readonly name: string };
  readonly current: Template;
  readonly onRestore: (source: string) => void;
}): ReactNode => {
  const say = useWords(templateWords);
  const [open, setOpen] = useState<number>();
  const [shown, setShown] = useState(perPage);
  const former = useAnswer(
    getTemplateEndpoint,
    { params, query: { version: open ?? 1 } },
    { when: open !== undefined },
  );
  const versions = Array.from({ length: Math.min(shown, current.version - 1) }, (_, n) => current.version - 1 - n);
  if (versions.length === 0) return null;
  return (
    <section className="panel">
      <h2>{say('versions')}</h2>
      <ul className="rows">
        {versions.map((version) => (
          <li key={version}>
            <span className="row-title">
              {say('version', { version })}
              {open === version && former.data?.version === version ? (
                <span className="quiet small">
                  {' '}
                  {say('savedAt', { name: former.data.savedBy.name, at: timeText(former.data.savedAt) })}
                </span>
              ) : null}
            </span>
            <Button size="small" onClick={() => setOpen(open === version ? undefined : version)}>
              {say('compare')}
            </Button>
            {open === version && former.data ? (
              <Button size="small" onClick={() => onRestore(former.data.source)}>
                {say('restore')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {current.version - 1 > shown ? (
        <Button className="more" onClick={() => setShown(shown + perPage)}>
          …
        </Button>
      ) : null}
      <ProblemAlert error={former.error} />
      {open !== undefined && former.data ? <LineDiff before={former.data.source} after={current.source} /> : null}
    </section>
  );
};
