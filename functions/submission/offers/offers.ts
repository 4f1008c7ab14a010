import type { AdoptDeps } from '#functions/submission/adoption/make-adoption.ts';
import { changeOf } from '#functions/submission/change/change-record.ts';
import { requireSite, unitsBelow, upperSite } from '#functions/submission/change/upper-site.ts';
import { handOver, type Target } from '#functions/submission/push-down/hand-over.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise, authoriseSomewhere, permits } from '#shared/domain/access/permission.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { isPublic } from '#shared/domain/article/article-status.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Bilingual, Site } from '#shared/domain/site/site.ts';
import { type PushDown, withdrawOffer } from '#shared/domain/submission/push-down.ts';
import type { OfferPolicy } from '#shared/domain/submission/submission-settings.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { articleContext, livePlaceOf, placeOf } from '#shared/repositories/article/article-context.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import { type ListQuery, offeredArticle, offersIn } from '#shared/repositories/submission/listed-repository.ts';
import { submissionSettingsOf } from '#shared/repositories/submission/submission-settings-repository.ts';

type OfArticle = { readonly siteId: string; readonly articleId: string; readonly actor: Actor };

/** The live sites beside a site: neither above it, which it reports to, nor below it, to which it hands down. */
const sitesBeside = async (tables: TableStore, siteId: string): Promise<readonly Site[]> => {
  const own = await requireSite(tables, siteId);
  const [sites, below, above] = await Promise.all([
    new SiteRepository(tables).list(),
    unitsBelow(tables, siteId),
    upperSite(tables, own).catch((error: unknown) => {
      // The topmost site has none above.
      if (error instanceof DomainError) return undefined;
      throw error;
    }),
  ]);
  const others = new Set([siteId, above?.siteId, ...below.map((site) => site.siteId)]);
  return sites.filter((site) => site.kind !== 'topic' && site.status === 'live' && !others.has(site.siteId));
};

/** A site a text may be offered to, and what that site does with offers. */
export type OfferTarget = { readonly siteId: string; readonly name: Bilingual; readonly policy: OfferPolicy };

/** The sites beside one's own, with what each does with an offer. @throws DomainError not-found, forbidden */
export const offerTargets = async (
  { tables }: Pick<AdoptDeps, 'tables'>,
  { siteId, actor }: Omit<OfArticle, 'articleId'>,
): Promise<readonly OfferTarget[]> => {
  authoriseSomewhere(actor, 'submission.send', siteId);
  const beside = await sitesBeside(tables, siteId);
  const settings = await Promise.all(beside.map((site) => submissionSettingsOf(tables, site)));
  return beside.map((site, n) => ({
    siteId: site.siteId,
    name: site.name,
    policy: settings[n]?.offers ?? 'pending',
  }));
};

/** An offer with where the article stands that was made of it. */
export type Offer = PushDown & { readonly stands?: 'inReview' | 'online' | 'left' | undefined };

const standsOf = (made: Article | undefined): Offer['stands'] => {
  if (!made || (made.live && !isPublic(made))) return 'left';
  return made.live ? 'online' : 'inReview';
};

const standing = async (tables: TableStore, offers: readonly PushDown[]): Promise<readonly Offer[]> => {
  const taken = offers.flatMap(({ toSiteId, adoptedAs }) =>
    adoptedAs === undefined ? [] : [{ siteId: toSiteId, articleId: adoptedAs }],
  );
  const made = await new ArticleRepository(tables).findMany(taken);
  const byId = new Map(taken.map(({ articleId }, n) => [articleId, made[n]]));
  return offers.map((offer) =>
    offer.adoptedAs === undefined ? offer : { ...offer, stands: standsOf(byId.get(offer.adoptedAs)) },
  );
};

/**
 * Offers a public text to a column of a site beside one's own. That site decides: by its policy the offer is not taken, waits
 * in its inbox, or goes online by reference where the text passed a complete review. One offer to a column is open at a time.
 *
 * @throws DomainError not-found, forbidden, transition-refused (not online, for its own site only, offered already, not
 * taken), input-invalid (a site that is not beside, another language), column-not-found
 */
export const offerArticle = async (
  deps: AdoptDeps,
  input: OfArticle & { readonly note: string; readonly target: Target },
): Promise<PushDown> => {
  const { siteId, articleId, actor, target } = input;
  const context = await articleContext(deps.tables, siteId, articleId, actor);
  authorise(actor, 'submission.send', livePlaceOf(context));
  if (!isPublic(context.article)) throw new DomainError('transition-refused', 'only what is online is offered');
  if (context.article.live?.content.publishScope === 'site')
    throw new DomainError('transition-refused', 'it is for its own site only', { articleId });
  const beside = await sitesBeside(deps.tables, siteId);
  if (!beside.some((site) => site.siteId === target.siteId))
    throw new DomainError('input-invalid', 'the site is not beside', {}, [
      {
        pointer: '/target/siteId',
        zh: '只能推送到其他单位的网站；上级网站请用报送，下级网站请用下发',
        en: 'Only sites of other units: use sending for the site above, handing down for those below',
      },
    ]);
  const before = await standing(
    deps.tables,
    await offersIn(deps.tables).listOfOther(offeredArticle(input), { limit: 100 }),
  );
  const isSame = ({ toSiteId, columnId, status, stands }: Offer): boolean =>
    toSiteId === target.siteId &&
    columnId === target.columnId &&
    (status === 'pending' || (status === 'accepted' && stands !== 'left'));
  if (before.some(isSame)) throw new DomainError('transition-refused', 'offered there already', { ...target });
  return handOver(deps, { ...input, way: 'offer' }, target);
};

/** What became of a text's offers, newest first. @throws DomainError not-found, forbidden */
export const listOffers = async (
  { tables }: Pick<AdoptDeps, 'tables'>,
  { siteId, articleId, actor, ...query }: OfArticle & ListQuery,
): Promise<readonly Offer[]> => {
  authorise(actor, 'article.read', placeOf(await articleContext(tables, siteId, articleId, actor)));
  return standing(tables, await offersIn(tables).listOfOther(offeredArticle({ siteId, articleId }), query));
};

/** Takes back an offer nobody has decided on. @throws DomainError not-found, forbidden, transition-refused */
export const takeOfferBack = async (
  deps: Pick<AdoptDeps, 'tables' | 'clock' | 'ids'>,
  { siteId, articleId, actor, pushDownId }: OfArticle & { readonly pushDownId: string },
): Promise<PushDown> => {
  const { tables } = deps;
  const context = await articleContext(tables, siteId, articleId, actor);
  const mayAct = [livePlaceOf(context), placeOf(context)].some((place) => permits(actor, 'submission.send', place));
  if (!mayAct) authorise(actor, 'submission.send', placeOf(context));
  const before = await offersIn(tables).findOfOther(offeredArticle({ siteId, articleId }), pushDownId);
  if (!before) throw new DomainError('not-found', `no offer ${pushDownId}`, { pushDownId });
  const at = deps.clock.now().toISOString();
  const after = withdrawOffer(before, { accountId: actor.accountId, name: actor.name }, at);
  const told = { siteId, action: 'offer.withdraw', subject: { kind: 'pushDown', id: pushDownId } };
  await saveChanges(tables, changeOf(deps, actor, at, offersIn(tables).put(after), told));
  return after;
};
