import type { TaskPorts } from '#functions/sites/tasks/task-step.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { type Registration, RegistrationRepository } from '#shared/repositories/site/registration-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import type { RegisteredSite } from '#shared/schemas/events/registered-site.ts';

/** A resource of a deployment that stands for a site. */
export type Holder = { readonly stack: string; readonly resource: string };

/** What else of the stack stands for the site. */
export const othersOf = ({ resources }: Registration, { resource }: Holder): readonly string[] =>
  resources.filter((one) => one !== resource);

const taken = (siteId: string, why: string) => new DomainError('address-taken', `site ${siteId} ${why}`, { siteId });

/** A site that a deployment ended comes back by one that means the same site, while the notice stands. */
const assertSameSite = (site: Site | undefined, { siteId, definition }: RegisteredSite, noticeUntil: string): void => {
  if (site?.status !== 'offlineNotice' || site.retirement?.until !== noticeUntil)
    throw taken(siteId, `exists and is ${site?.status}`);
  if (site.kind !== definition.kind || site.identificationCode !== definition.identificationCode)
    throw taken(siteId, 'was another site, whose content is kept under its id');
};

/**
 * Books the site for the resource; answers how it was booked before.
 *
 * @throws DomainError address-taken where it is another deployment's, or was online before
 */
export const holdSite = async (
  ports: TaskPorts,
  registered: RegisteredSite,
  holder: Holder,
): Promise<Registration | undefined> => {
  const { siteId } = registered;
  const { stack, resource } = holder;
  const registrations = new RegistrationRepository(ports.tables);
  const known = await registrations.find(siteId);
  const held = { stack, resources: [resource] };
  if (known?.stack !== undefined && known.stack !== stack) throw taken(siteId, 'belongs to another deployment');
  if (known?.stack === stack) {
    const after = { ...known, resources: [...othersOf(known, holder), resource] };
    await ports.tables.transact([registrations.change(siteId, known, after)]);
    return known;
  }
  const site = await new SiteRepository(ports.tables).find(siteId);
  const { noticeUntil } = known ?? {};
  if (noticeUntil !== undefined) assertSameSite(site, registered, noticeUntil);
  else if (!known && site && site.status !== 'preparing') throw taken(siteId, `exists and is ${site.status}`);
  const takenOver = { ...held, takenOverAt: ports.clock.now().toISOString() };
  const write = known
    ? registrations.change(siteId, known, noticeUntil === undefined ? takenOver : { ...held, noticeUntil })
    : registrations.book(siteId, stack, resource);
  await ports.tables.transact([write]);
  return known;
};

/** Ends the booking; a site that was there before the deployment waits for the next one. */
export const giveBack = async (ports: TaskPorts, siteId: string, { takenOverAt }: Registration): Promise<void> => {
  const registrations = new RegistrationRepository(ports.tables);
  await ports.tables.transact([
    takenOverAt === undefined ? registrations.giveUp(siteId) : registrations.leaveOpen(siteId),
  ]);
};

/** Books the site as it was `before` the resource failed: a deployment is never told to remove what it could not make. */
export const letGo = async (
  ports: TaskPorts,
  siteId: string,
  before: Registration | undefined,
  holder: Holder,
): Promise<void> => {
  const registrations = new RegistrationRepository(ports.tables);
  const known = await registrations.find(siteId);
  if (!known || known.stack !== holder.stack) return;
  const others = othersOf(known, holder);
  if (others.length > 0) {
    await ports.tables.transact([registrations.change(siteId, known, { ...known, resources: others })]);
    return;
  }
  if (before && before.stack === undefined) await ports.tables.transact([registrations.change(siteId, known, before)]);
  else await giveBack(ports, siteId, known);
};
