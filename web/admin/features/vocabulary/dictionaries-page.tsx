import type { ReactNode } from 'react';
import type { z } from 'zod';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { Waiting } from '#desk/components/waiting.tsx';
import { useAct, useAnswer } from '#desk/lib/api/queries.ts';
import { useMay } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { getDictionariesEndpoint, saveDictionariesEndpoint } from '#shared/schemas/http/sites/cluster-endpoints.ts';
import { EditedLists, type ListShape } from './edited-lists.tsx';
import { vocabularyWords } from './vocabulary-words.ts';

const fields = [
  { name: 'code', label: 'code' },
  { name: 'zh', label: 'zh' },
  { name: 'en', label: 'en' },
] as const;
const shapes: readonly [ListShape, ...ListShape[]] = [
  { name: 'subject', fields },
  { name: 'genre', fields },
  { name: 'audience', fields },
];

type Body = z.input<NonNullable<typeof saveDictionariesEndpoint.body>>;

/** The classes of the disclosure catalogue. */
export const Component = (): ReactNode => {
  const say = useWords(vocabularyWords);
  const may = useMay();
  const classes = useAnswer(getDictionariesEndpoint, {});
  const save = useAct(saveDictionariesEndpoint, [getDictionariesEndpoint]);
  if (classes.isPending) return <Waiting />;
  if (!classes.data) return <ProblemAlert error={classes.error} again={() => void classes.refetch()} />;
  const { version, ...lists } = classes.data;
  return (
    <EditedLists
      title={say('dictionaries')}
      about={say('dictionariesAbout')}
      shapes={shapes}
      saved={{ version, lists }}
      canSave={may('cluster.manage')}
      pending={save.isPending}
      error={save.error}
      onSave={(rows, on) => save.mutateAsync({ ifMatch: on, body: rows as unknown as Body })}
      onReload={() => {
        save.reset();
        void classes.refetch();
      }}
    />
  );
};
