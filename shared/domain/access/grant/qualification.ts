import type { Action } from '#shared/domain/access/action.ts';
import type { Grant } from '#shared/domain/access/grant/grant.ts';

/** Days for which a training that was passed counts, `YYYY-MM-DD`, both included; without `until` for good. */
export type TrainedSpan = { readonly from: string; readonly until?: string | undefined };

/** The trainings of a person that sites keep on record, as every request reads them: it follows from the records. */
export type Qualification = {
  readonly accountId: string;
  readonly version: number;
  /** By the site that keeps them; empty where somebody took part and did not pass. */
  readonly trained: Readonly<Record<string, readonly TrainedSpan[]>>;
};

/** Whose grants are asked about, where the cluster lets only trained people write. */
export type TrainedHolder = {
  readonly siteId?: string | undefined;
  readonly qualification?: Qualification | undefined;
};

/** What rests while a training has run out. What was written stays, is read, reviewed and goes online as ever. */
export const restingActions: readonly Action[] = [
  'article.write',
  'article.submit',
  'article.import',
  'article.changeDate',
  'submission.send',
];

/** Since when a right to write rests; no day where the person never passed. */
export type Rest = { readonly since?: string | undefined };

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

const covers = ({ from, until }: TrainedSpan, day: string): boolean => from <= day && (until ?? day) >= day;

/**
 * Whether the writing a grant allows rests on `day`: trainings are on record at the grant's site or the person's own, and none
 * of them counts that day. A right given without any training on record, as to the first people of a cluster, does not rest.
 */
export const writingRest = (
  { qualification, siteId }: TrainedHolder,
  grant: Pick<Grant, 'siteId'>,
  day: string,
): Rest | undefined => {
  const known = [...new Set([grant.siteId, siteId])].flatMap((place) => {
    const spans = place === undefined ? undefined : qualification?.trained[place];
    return spans ? [spans] : [];
  });
  const spans = known.flat();
  if (known.length === 0 || spans.some((span) => covers(span, day))) return undefined;
  const last = spans
    .flatMap(({ until }) => (until !== undefined && until < day ? [until] : []))
    .sort()
    .at(-1);
  return last === undefined ? {} : { since: dayAfter(last) };
};
