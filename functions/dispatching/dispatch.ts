import type { Services } from '#functions/composition/services.ts';
import type { ClusterEvent, EventType } from '#shared/domain/cluster/event.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import { outboxPrefix } from '#shared/ports/change-feed.ts';
import type { OutgoingMessage } from '#shared/ports/job-queue.ts';
import { clusterEvent } from '#shared/schemas/events/cluster-event.ts';
import { type StreamBatch, streamBatch } from '#shared/schemas/events/stream-batch.ts';
import type { UpkeepMessage } from '#shared/schemas/events/upkeep-message.ts';

const perMessage = 50;
const listsPerMessage = 200;
/** So few that whoever plans them has time for others in between. */
const perBackgroundMessage = 25;
const searchable: readonly EventType[] = [
  'ArticlePublished',
  'ArticleWithdrawn',
  'ArticleTakenDown',
  'ArticleExpired',
  'ArticleRelisted',
];

/** What may bring all of a site's texts into search or take them out: going online, offline, for good. */
const changesReach = ({ type, tags }: ClusterEvent): boolean =>
  type === 'SiteLaunched' || type === 'SiteRetired' || (type === 'SiteChanged' && tags.includes(tag.sites));

const chunks = <Part>(parts: readonly Part[], size: number): readonly (readonly Part[])[] =>
  Array.from({ length: Math.ceil(parts.length / size) }, (_, index) => parts.slice(index * size, (index + 1) * size));

const message = (body: unknown): OutgoingMessage => ({ body: JSON.stringify(body) });

/** An event nobody can read is said and passed over: it must not hold up the feed, and the nightly reconcile finds what it meant. */
const eventIn = (text: string, position: string): readonly ClusterEvent[] => {
  try {
    return [clusterEvent.parse(JSON.parse(text))];
  } catch (error) {
    console.error(JSON.stringify({ level: 'error', unreadableEvent: position, error: String(error) }));
    return [];
  }
};

const eventsOf = (batch: StreamBatch): readonly ClusterEvent[] =>
  batch.Records.flatMap(({ eventName, dynamodb: { NewImage, SequenceNumber } }) =>
    eventName === 'INSERT' && NewImage?.pk.S.startsWith(outboxPrefix) && NewImage.event
      ? eventIn(NewImage.event.S, SequenceNumber)
      : [],
  );

const auditedSites = (batch: StreamBatch): readonly string[] => [
  ...new Set(batch.Records.flatMap(({ dynamodb: { NewImage } }) => (NewImage?.audit ? [NewImage.audit.S] : []))),
];

/** Lists whose newest row may be another one now, by site. */
const touchedLists = (events: readonly ClusterEvent[]): readonly UpkeepMessage[] => {
  const sites = new Map<string, Set<string>>();
  for (const { siteId, columnId } of events.flatMap(({ lists }) => lists))
    sites.set(siteId, (sites.get(siteId) ?? new Set()).add(columnId));
  return [...sites].flatMap(([siteId, columnIds]) =>
    chunks([...columnIds], listsPerMessage).map((some) => ({ task: 'upkeep', siteId, columnIds: [...some] })),
  );
};

const touchesPages = (event: ClusterEvent): boolean => event.tags.length > 0 || event.lists.length > 0;

/**
 * Fans a stream batch out to the queues: what happened to the planner (in the background as a task), to the projection of rows on
 * other sites and to search, the lists touched to the watch over upkeep, and the sites with new audit records to the sealer.
 * Sending twice is harmless: every consumer reads current state.
 */
export const dispatch = async ({ queue }: Pick<Services, 'queue'>, batch: StreamBatch): Promise<void> => {
  const events = eventsOf(batch);
  const shown = events.filter(touchesPages);
  const articles = events
    .filter((event) => searchable.includes(event.type))
    .map((event) => ({ siteId: event.siteId, articleId: event.subjectId }));
  // People's own changes are planned apart from background work, in a queue where thousands of imported texts never stand before
  // them.
  const groups = [shown.filter((event) => !event.background), shown.filter((event) => event.background)];
  const [own = [], behind = []] = groups;
  await queue.send(
    'plan',
    chunks(own, perMessage).map((part) => message({ events: part })),
  );
  await queue.send(
    'task',
    chunks(behind, perBackgroundMessage).map((part) => message({ task: 'planEvents', events: part })),
  );
  await queue.send(
    'projection',
    groups.flatMap((group) => chunks(group, perMessage)).map((part) => message({ events: part })),
  );
  await queue.send(
    'search',
    chunks(articles, perMessage).map((part) => message({ articles: part })),
  );
  await queue.send(
    'adoption',
    chunks(articles, perMessage).map((part) => message({ articles: part })),
  );
  await queue.send(
    'search',
    events.filter(changesReach).map(({ siteId }) => ({ ...message({ siteId }), coalesceKey: `site ${siteId}` })),
  );
  await queue.send(
    'task',
    touchedLists(shown).map((lists) => ({ ...message(lists), coalesceKey: JSON.stringify(lists) })),
  );
  await queue.send(
    'seal',
    auditedSites(batch).map((siteId) => ({ ...message({ siteId }), coalesceKey: siteId })),
  );
};

/** The entry behind a table's stream. */
export const dispatchHandler =
  (services: Pick<Services, 'queue'>) =>
  async (event: unknown): Promise<void> =>
    dispatch(services, streamBatch.parse(event));
