import { findSource } from '#functions/submission/adoption/find-source.ts';
import type { AdoptDeps } from '#functions/submission/adoption/make-adoption.ts';
import { directChanges, mayGoDirect } from '#functions/submission/adoption/publish-directly.ts';
import { changeOf } from '#functions/submission/change/change-record.ts';
import { requireSite } from '#functions/submission/change/upper-site.ts';
import { assertNotThere, waitWrite } from '#functions/submission/push-down/once-at-a-time.ts';
import { tellReceivers } from '#functions/submission/push-down/tell-of-text.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { acceptPushDown, type PushDown } from '#shared/domain/submission/push-down.ts';
import { columnContext } from '#shared/repositories/article/article-context.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { offersIn, pushDownsIn } from '#shared/repositories/submission/listed-repository.ts';
import { submissionSettingsOf } from '#shared/repositories/submission/submission-settings-repository.ts';

export type Target = { readonly siteId: string; readonly columnId: string };

type HandOver = {
  readonly siteId: string;
  readonly articleId: string;
  readonly note: string;
  readonly actor: Actor;
  readonly way: 'pushDown' | 'offer';
};

/**
 * Puts a public text before another site: into its inbox or, where its policy and the text's own complete review allow it,
 * online in the column at once, by reference.
 *
 * @throws DomainError site-not-found, column-not-found, article-not-found, transition-refused (not online, there already, or the
 * site takes no offers), input-invalid (another language)
 */
export const handOver = async (deps: AdoptDeps, input: HandOver, target: Target): Promise<PushDown> => {
  const { tables } = deps;
  const { siteId, articleId, actor, note, way } = input;
  const [site, source, { column, pathIds }] = await Promise.all([
    requireSite(tables, target.siteId),
    findSource(deps, { siteId, articleId }),
    columnContext(tables, target.siteId, target.columnId),
  ]);
  if (column.lang !== source.content.lang)
    throw new DomainError('input-invalid', 'another language', {}, [
      {
        pointer: '/columnId',
        zh: '稿件语言须与栏目语言一致',
        en: 'The language of the article must be that of its column',
      },
    ]);
  const settings = await submissionSettingsOf(tables, site);
  const policy = way === 'offer' ? settings.offers : settings.pushDown;
  if (policy === 'refused')
    throw new DomainError('transition-refused', `${site.siteId} takes no offers`, { siteId: site.siteId });
  if (way === 'pushDown')
    await assertNotThere(tables, { from: { siteId, articleId }, toSiteId: site.siteId, columnId: target.columnId });
  const at = deps.clock.now().toISOString();
  const by = { accountId: actor.accountId, name: actor.name };
  const pending: PushDown = {
    pushDownId: deps.ids.next(),
    version: 1,
    from: { siteId, articleId },
    toSiteId: target.siteId,
    columnId: target.columnId,
    title: source.content.title,
    note,
    across: way === 'offer' ? true : undefined,
    status: 'pending',
    direct: false,
    sentBy: by,
    sentAt: at,
  };
  const adoptedAs = deps.ids.next();
  const { pushDownId } = pending;
  const made = { source, ...target, way, pushDownId, actor, submit: true, at, articleId: adoptedAs } as const;
  const request = { ...made, mode: 'reference' } as const;
  const direct = policy === 'direct' && mayGoDirect(request);
  const handed: PushDown = direct ? { ...acceptPushDown(pending, adoptedAs, by, at), version: 1, direct } : pending;
  const told = {
    siteId,
    action: `${way}.send`,
    subject: { kind: 'pushDown', id: pushDownId },
    facts: { articleId, to: target.siteId, columnId: target.columnId, direct },
  };
  const stored = [
    ...(way === 'offer' ? offersIn : pushDownsIn)(tables).put(handed),
    ...(direct ? [] : await tellReceivers(deps, handed, site, pathIds)),
    ...(direct || way === 'offer' ? [] : [waitWrite(handed)]),
  ];
  const said = changeOf(deps, actor, at, stored, told);
  const { changes } = direct ? await directChanges(deps, request) : { changes: { writes: [], events: [], audits: [] } };
  await saveChanges(tables, {
    writes: [...said.writes, ...changes.writes],
    events: [...said.events, ...changes.events],
    audits: [...said.audits, ...changes.audits],
  });
  return handed;
};
