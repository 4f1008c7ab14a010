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
import { getWordListsEndpoint, saveWordListsEndpoint } from '#shared/schemas/http/sites/cluster-endpoints.ts';
import { EditedLists, type ListShape, type Lists } from './edited-lists.tsx';
import { vocabularyWords } from './vocabulary-words.ts';

const entry = [
  { name: 'word', label: 'word' },
  { name: 'suggestion', label: 'suggestion' },
  { name: 'advice', label: 'advice' },
] as const;

const shapes: readonly [ListShape, ...ListShape[]] = [
  {
    name: 'typos',
    fields: [
      { name: 'wrong', label: 'wrong' },
      { name: 'right', label: 'right' },
      { name: 'serious', label: 'serious', kind: 'mark' },
    ],
  },
  { name: 'forbidden', fields: entry },
  { name: 'errorProne', fields: entry },
  { name: 'cautious', fields: entry },
  {
    name: 'officeHolders',
    fields: [
      { name: 'title', label: 'office' },
      { name: 'name', label: 'name' },
      { name: 'from', label: 'from', kind: 'date' },
      { name: 'to', label: 'to', kind: 'date' },
    ],
  },
  { name: 'publicNumbers', fields: [{ name: 'number', label: 'number' }] },
];

type Body = z.input<NonNullable<typeof saveWordListsEndpoint.body>>;

/** Numbers are plain texts in the API and rows here. */
const toRows = (lists: unknown): Lists => {
  const { publicNumbers, ...rest } = lists as { publicNumbers: readonly string[] } & Lists;
  return { ...rest, publicNumbers: publicNumbers.map((number) => ({ number })) };
};
const fromRows = (lists: Lists): Body =>
  ({ ...lists, publicNumbers: (lists['publicNumbers'] ?? []).map(({ number }) => number) }) as unknown as Body;

const WordLists = ({ saved }: { readonly saved: z.output<typeof getWordListsEndpoint.answer> }): ReactNode => {
  const say = useWords(vocabularyWords);
  const may = useMay();
  const { message } = App.useApp();
  const kept = useKept<Lists>({
    name: 'word-lists',
    title: say('title'),
    latest: { version: saved.version, value: toRows(saved.lists) },
  });
  const save = useKeptAct(kept, saveWordListsEndpoint, [getWordListsEndpoint]);
  return (
    <EditedLists
      title={say('title')}
      about={say('about')}
      shapes={shapes}
      kept={kept}
      canSave={may('wordList.manage')}
      pending={save.isPending}
      error={save.error}
      again={save.again}
      onSave={(rows, version) =>
        save.mutate({ ifMatch: version, body: fromRows(rows) }, { onSuccess: () => void message.success(say('saved')) })
      }
    />
  );
};

/** The word lists of the checks before submission. */
export const Component = (): ReactNode => {
  const lists = useAnswer(getWordListsEndpoint, {});
  if (lists.isPending) return <Waiting />;
  if (!lists.data) return <UnreadPage error={lists.error} again={() => void lists.refetch()} />;
  return <WordLists saved={lists.data} />;
};
