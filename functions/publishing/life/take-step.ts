import type { Services } from '#functions/composition/services.ts';
import type { Action } from '#shared/domain/access/action.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import type { Article } from '#shared/domain/article/article.ts';
import type { EventType } from '#shared/domain/cluster/event.ts';
import type { Json } from '#shared/domain/json.ts';
import type { Write } from '#shared/ports/table-store.ts';
import { articleChanges } from '#shared/repositories/article/article-changes.ts';
import {
  type ArticleContext,
  articleContext,
  livePlaceOf,
  placeOf,
} from '#shared/repositories/article/article-context.ts';
import { saveChanges } from '#shared/repositories/changes.ts';

export type StepDeps = Pick<Services, 'tables' | 'clock' | 'ids'>;

export type Step = {
  readonly siteId: string;
  readonly articleId: string;
  readonly actor: Actor;
  /** Undefined only for acts of the cluster itself (the ticker). */
  readonly action: Action | undefined;
  /** Acts on what readers see ask for the right where that stands; others where the working edition stands. */
  readonly on: 'working' | 'live';
  readonly act: string;
  readonly event: EventType;
  /** The rule. Answers the article after the step, or refuses by throwing. */
  readonly decide: (article: Article, at: string, context: ArticleContext) => Article | Promise<Article>;
  readonly facts?: { readonly [name: string]: Json };
  readonly also?: readonly Write[];
  readonly relist?: boolean;
};

/**
 * Loads an article, asks for the grant, applies a rule and saves state, event and audit together.
 *
 * @throws DomainError article-not-found, not-found, forbidden, version-conflict, and what the rule refuses
 */
export const takeStep = async ({ tables, clock, ids }: StepDeps, step: Step): Promise<Article> => {
  const context = await articleContext(tables, step.siteId, step.articleId, step.action && step.actor);
  const { article } = context;
  if (step.action) authorise(step.actor, step.action, step.on === 'live' ? livePlaceOf(context) : placeOf(context));
  const at = clock.now().toISOString();
  const { changes, article: saved } = articleChanges(tables, {
    before: article,
    after: await step.decide(article, at, context),
    tree: context.tree,
    relist: step.relist,
    actor: step.actor,
    act: step.act,
    event: step.event,
    at,
    eventId: ids.next(),
    facts: step.facts,
    also: step.also,
  });
  await saveChanges(tables, changes);
  return saved;
};
