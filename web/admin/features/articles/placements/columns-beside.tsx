import { App, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import { Mark, type Tone } from '#desk/components/list/mark.tsx';
import { PagedList } from '#desk/components/list/paged-list.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { ColumnAbroadSelect } from '#desk/components/site/column-abroad-select.tsx';
import { ColumnName } from '#desk/components/site/columns.tsx';
import { SiteName } from '#desk/components/site/site-name.tsx';
import { useAct, useAnswer, usePages } from '#desk/lib/api/queries.ts';
import { useMay } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import {
  listOffersEndpoint,
  offerArticleEndpoint,
  offerTargetsEndpoint,
  withdrawOfferEndpoint,
} from '#shared/schemas/http/submissions/offer-endpoints.ts';
import { Field, type PropertiesOf } from '../properties/field.tsx';
import { placementWords } from './placement-words.ts';

type Offer = z.output<typeof listOffersEndpoint.answer>['items'][number];

const policyWords = { refused: 'policyRefused', pending: 'policyPending', direct: 'policyDirect' } as const;
const statusMarks = {
  pending: ['waiting', 'offerPending'],
  refused: ['bad', 'offerRefused'],
  withdrawn: ['quiet', 'offerWithdrawn'],
} as const satisfies Record<string, readonly [Tone, keyof typeof placementWords]>;
const standMarks = {
  inReview: ['going', 'offerInReview'],
  online: ['good', 'adoptedOnline'],
  left: ['quiet', 'left'],
} as const satisfies Record<string, readonly [Tone, keyof typeof placementWords]>;

const markOf = ({ status, stands }: Offer): readonly [Tone, keyof typeof placementWords] =>
  status === 'accepted' ? standMarks[stands ?? 'inReview'] : statusMarks[status];

/** Columns of other units' sites: the text is offered there, what that site will do with it is said beforehand, what became of it after. */
export const ColumnsBeside = ({ of }: { readonly of: PropertiesOf }): ReactNode => {
  const say = useWords(placementWords);
  const may = useMay();
  const { message } = App.useApp();
  const { siteId, articleId = '' } = of;
  const nowhere = { siteId: '' };
  const [target, setTarget] = useState<{ readonly siteId: string; readonly columnId?: string | undefined }>(nowhere);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const maySend = may('submission.send', siteId);
  const params = { siteId, articleId };
  const targets = useAnswer(offerTargetsEndpoint, { params: { siteId } }, { when: maySend });
  const offers = usePages(
    listOffersEndpoint,
    { params, query: { limit: 20 } },
    { when: articleId !== '' && may('article.read', siteId) },
  );
  const offer = useAct(offerArticleEndpoint, [listOffersEndpoint]);
  const takeBack = useAct(withdrawOfferEndpoint, [listOffersEndpoint]);
  const beside = targets.data?.items ?? [];
  const some = (offers.data?.pages[0]?.items.length ?? 0) > 0;
  if (!some && beside.length === 0) return null;
  const isOnline = of.live?.status === 'published';
  const ownOnly = of.live?.content.publishScope === 'site';
  const policy = beside.find((site) => site.siteId === target.siteId)?.policy;
  const { columnId } = target;
  const submit = (): void => {
    if (!columnId) return;
    offer.mutate(
      { params, idempotencyKey: key, body: { target: { siteId: target.siteId, columnId }, note: '' } },
      {
        onSuccess: ({ direct }) => {
          setTarget(nowhere);
          setKey(crypto.randomUUID());
          void message.success(say(direct ? 'offeredDirect' : 'offered'));
        },
        onError: () => setKey(crypto.randomUUID()),
      },
    );
  };
  return (
    <Field
      id="field-beside"
      label={say('beside')}
      help={say(isOnline ? (ownOnly ? 'besideOwn' : 'besideHelp') : 'besideFirst')}
    >
      {some ? (
        <PagedList pages={offers} empty="">
          {(items) => (
            <ul className="rows" aria-label={say('beside')}>
              {items.map((one) => {
                const [tone, word] = markOf(one);
                return (
                  <li key={one.pushDownId}>
                    <span className="row-title">
                      <SiteName siteId={one.toSiteId} /> · <ColumnName siteId={one.toSiteId} columnId={one.columnId} />
                    </span>
                    <Mark tone={tone}>{say(word)}</Mark>
                    {one.status === 'pending' && maySend ? (
                      <Button
                        size="small"
                        loading={takeBack.isPending}
                        onClick={() => takeBack.mutate({ params: { ...params, pushDownId: one.pushDownId } })}
                      >
                        {say('takeOfferBack')}
                      </Button>
                    ) : null}
                    {one.reason ? <p className="row-note">{one.reason}</p> : null}
                  </li>
                );
              })}
            </ul>
          )}
        </PagedList>
      ) : null}
      {isOnline && !ownOnly && maySend ? (
        <div className="abroad">
          <ColumnAbroadSelect
            label={say('beside')}
            value={target}
            onChange={setTarget}
            offers={(id) => beside.some((site) => site.siteId === id)}
            offersColumn={({ lang }) => lang === of.entry.lang}
          />
          {policy ? <p className="quiet">{say(policyWords[policy])}</p> : null}
          <Button disabled={!columnId || policy === 'refused'} loading={offer.isPending} onClick={submit}>
            {say('offer')}
          </Button>
        </div>
      ) : null}
      <ProblemAlert error={offer.error ?? takeBack.error ?? offers.error} />
    </Field>
  );
};
