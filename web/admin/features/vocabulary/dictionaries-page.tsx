import { App } from 'antd';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { useKept } from '#desk/components/kept/use-kept.ts';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { UnreadPage } from '#desk/components/screen/unread-page.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useMay } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { getDictionariesEndpoint, saveDictionariesEndpoint } from '#shared/schemas/http/sites/cluster-endpoints.ts';
import { EditedLists, type ListShape, type Lists } from './edited-lists.tsx';
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

const Dictionaries = ({ saved }: { readonly saved: z.output<typeof getDictionariesEndpoint.answer> }): ReactNode => {
  const say = useWords(vocabularyWords);
  const may = useMay();
  const { message } = App.useApp();
  const { version, ...lists } = saved;
  const kept = useKept<Lists>({ name: 'dictionaries', title: say('dictionaries'), latest: { version, value: lists } });
  const save = useKeptAct(kept, saveDictionariesEndpoint, [getDictionariesEndpoint]);
  return (
    <EditedLists
      title={say('dictionaries')}
      about={say('dictionariesAbout')}
      shapes={shapes}
      kept={kept}
      canSave={may('cluster.manage')}
      pending={save.isPending}
      error={save.error}
      again={save.again}
      onSave={(rows, on) =>
        save.mutate(
          { ifMatch: on, body: rows as unknown as Body },
          { onSuccess: () => void message.success(say('saved')) },
        )
      }
    />
  );
};

/** The classes of the disclosure catalogue. */
export const Component = (): ReactNode => {
  const classes = useAnswer(getDictionariesEndpoint, {});
  if (classes.isPending) return <Waiting />;
  if (!classes.data) return <UnreadPage error={classes.error} again={() => void classes.refetch()} />;
  return <Dictionaries saved={classes.data} />;
};
