import type { SideField } from '#desk/components/kept/both-sides.tsx';
import type { Say } from '#desk/lib/words/words.ts';
import type { RecordKind } from '../record.tsx';
import type { recordWords } from '../record-words.ts';

type Name = keyof typeof recordWords;
type Labels = Readonly<Record<string, Name>>;

const labels: Readonly<Record<RecordKind, Labels>> = {
  filing: { filing: 'filingKind', number: 'number' },
  sitePlan: {
    title: 'planTitle',
    project: 'project',
    reviewedOn: 'reviewedOn',
    reviewers: 'reviewers',
    outcome: 'outcome',
    filedNumber: 'filedNumber',
  },
  bootstrap: {
    columnId: 'column',
    what: 'bootstrapWhat',
    ownerUnit: 'ownerUnit',
    wanted: 'wanted',
    collected: 'collected',
  },
  training: {
    accountId: 'person',
    course: 'course',
    trainedOn: 'trainedOn',
    passed: 'passed',
    score: 'score',
    validUntil: 'validUntil',
  },
  contact: {
    duty: 'duty',
    name: 'contactName',
    phone: 'phone',
    email: 'email',
    deputy: 'deputy',
    deputyPhone: 'deputyPhone',
  },
  term: {
    term: 'termKind',
    subject: 'termSubject',
    provider: 'provider',
    from: 'termFrom',
    until: 'termUntil',
    renewedBy: 'renewedBy',
    renewsItself: 'renewsItself',
  },
  acceptance: {
    stage: 'stage',
    inspectedOn: 'inspectedOn',
    inspectors: 'inspectors',
    outcome: 'outcome',
    findings: 'findings',
  },
};

/** Values that are codes: said by the word of that name. */
const coded = ['filing', 'project', 'outcome', 'duty', 'stage'];

/** The entries of a record, as the form names them. */
export const recordSides = (
  kind: RecordKind,
  say: Say<typeof recordWords>,
  nameOf: { readonly column: (columnId: string) => string; readonly person: (accountId: string) => string },
): readonly SideField[] => {
  const textOf = (field: string): SideField['text'] => {
    if (field === 'columnId') return (value) => (value ? nameOf.column(String(value)) : '');
    if (field === 'accountId') return (value) => (value ? nameOf.person(String(value)) : '');
    if (field === 'term') return (value) => (value ? say(`${value as 'domain'}Term`) : '');
    return coded.includes(field) ? (value) => (value ? say(value as Name) : '') : undefined;
  };
  const side = ([field, label]: readonly [string, Name]): SideField => {
    const text = textOf(field);
    return { path: [field], label: say(label), ...(text ? { text } : {}) };
  };
  const days: Labels =
    kind === 'training' || kind === 'contact'
      ? {}
      : kind === 'term'
        ? { doneOn: 'givenUpOn' }
        : { dueOn: 'dueOn', doneOn: 'doneOn' };
  return Object.entries({ ...labels[kind], ...days, note: 'note' } satisfies Labels).map(side);
};
