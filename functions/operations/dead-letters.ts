import type { Services } from '#functions/composition/services.ts';
import { assertOperator } from '#functions/operations/assert-operator.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { DeadLetter, QueueName } from '#shared/ports/job-queue.ts';
import { saveChanges } from '#shared/repositories/changes.ts';

type Ports = Pick<Services, 'tables' | 'queue' | 'clock' | 'ids'>;
type Facts = { readonly messageIds?: readonly string[] | undefined; readonly reason?: string | undefined };

/** Before the act: what was done must never stand without who did it. */
const record = async (
  { tables, clock, ids }: Ports,
  actor: Actor,
  action: 'queue.redrive' | 'queue.discard',
  queue: QueueName,
  facts: Facts,
): Promise<void> => {
  const audit = {
    recordId: ids.next(),
    siteId: 'cluster',
    at: clock.now().toISOString(),
    actor: { accountId: actor.accountId, name: actor.name, via: actor.via },
    action,
    subject: { kind: 'queue', id: queue },
    success: true,
    facts: { messageIds: facts.messageIds?.join(' ') ?? 'all', ...(facts.reason ? { reason: facts.reason } : {}) },
  };
  await saveChanges(tables, { writes: [], events: [], audits: [audit] });
};

/** Jobs of a queue that failed for good, oldest first, with the reason. @throws DomainError forbidden, not-found */
export const listDeadLetters =
  ({ queue }: Pick<Services, 'queue'>) =>
  async (name: QueueName, limit: number, actor: Actor): Promise<readonly DeadLetter[]> => {
    assertOperator(actor);
    return queue.deadLetters(name, { limit });
  };

/** Puts jobs that failed for good back into their queue, all where none is named; answers how many. @throws DomainError forbidden, not-found */
export const redriveDeadLetters =
  (ports: Ports) =>
  async (name: QueueName, messageIds: readonly string[] | undefined, actor: Actor): Promise<number> => {
    assertOperator(actor);
    await record(ports, actor, 'queue.redrive', name, { messageIds });
    return ports.queue.redrive(name, messageIds);
  };

/** Gives jobs up, with the reason in the audit log; answers how many. @throws DomainError forbidden, not-found */
export const discardDeadLetters =
  (ports: Ports) =>
  async (name: QueueName, messageIds: readonly string[], reason: string, actor: Actor): Promise<number> => {
    assertOperator(actor);
    await record(ports, actor, 'queue.discard', name, { messageIds, reason });
    return ports.queue.discard(name, messageIds);
  };
