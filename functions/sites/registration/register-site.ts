import { addColumns } from '#functions/sites/registration/add-columns.ts';
import { applyDefinition } from '#functions/sites/registration/apply-definition.ts';
import { assertHostFree } from '#functions/sites/registration/assert-host-free.ts';
import { giveBack, type Holder, holdSite, letGo, othersOf } from '#functions/sites/registration/hold-site.ts';
import type { RegistrationPorts } from '#functions/sites/registration/registration-ports.ts';
import { retireDefined, takeNoticeBack } from '#functions/sites/registration/retire-defined.ts';
import { provisionSite } from '#functions/sites/site/provision-site.ts';
import type { TaskPorts } from '#functions/sites/tasks/task-step.ts';
import { deploymentActor } from '#shared/domain/access/deployment-actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { RegistrationRepository } from '#shared/repositories/site/registration-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import { type DeploymentEvent, deploymentEvent } from '#shared/schemas/events/deployment-event.ts';
import { type RegisteredSite, registeredSite } from '#shared/schemas/events/registered-site.ts';

type Answer = { readonly PhysicalResourceId: string };

/** A deployment that fails takes minutes; one that goes so soon after it took a site over is being undone. */
const undoneWithinMs = 60 * 60_000;

const make = async (ports: TaskPorts, site: RegisteredSite): Promise<void> => {
  const { columns: _, retired, ...draft } = site.definition;
  const known = await new SiteRepository(ports.tables).find(site.siteId);
  if (known) await applyDefinition(ports, known, site.definition);
  else await provisionSite(ports)(deploymentActor, draft);
  await addColumns(ports, site);
  if (!retired) await takeNoticeBack(ports, site.siteId);
};

/** A deployment that failed is never told to remove what it made: its booking must not outlive it. */
const create = async (ports: RegistrationPorts, site: RegisteredSite, holder: Holder): Promise<void> => {
  const known = await new RegistrationRepository(ports.tables).find(site.siteId);
  // What stands there for a stack that holds the site is that stack's own.
  if (known?.stack === undefined) await assertHostFree(ports, site);
  const before = await holdSite(ports, site, holder);
  try {
    await make(ports, site);
  } catch (error) {
    await letGo(ports, site.siteId, before, holder);
    throw error;
  }
};

const resourceId = (siteId: string): string => `site:${siteId}`;

/**
 * `registered` names the site as it was made. What a failed deployment wanted before is not asked for: it is undone by a call like
 * this one, which must not fail in its turn.
 */
const update = async (ports: TaskPorts, site: RegisteredSite, registered: string): Promise<void> => {
  const { siteId, definition } = site;
  if (registered !== resourceId(siteId))
    throw new DomainError(
      'transition-refused',
      `${registered.replace(':', ' ')} cannot be renamed to ${siteId}: its id is in every address and key; retire it and add another`,
    );
  const known = await new SiteRepository(ports.tables).find(siteId);
  if (!known) throw new DomainError('site-not-found', `no site ${siteId}`);
  await applyDefinition(ports, known, definition);
  await addColumns(ports, site);
  const booking = await new RegistrationRepository(ports.tables).find(siteId);
  if (!definition.retired) await takeNoticeBack(ports, siteId);
  else if (booking) await retireDefined(ports, site, booking, booking);
};

/**
 * Nothing is deleted: a site that readers know tells them where to go, one that nobody saw waits for another deployment. Where a
 * deployment is undone that had just taken a site over, or only called its resource otherwise, readers notice nothing.
 */
const remove = async (ports: TaskPorts, site: RegisteredSite, holder: Holder): Promise<void> => {
  const { siteId } = site;
  const registrations = new RegistrationRepository(ports.tables);
  const known = await registrations.find(siteId);
  if (known?.stack !== holder.stack) return;
  const others = othersOf(known, holder);
  if (others.length > 0) {
    await ports.tables.transact([registrations.change(siteId, known, { ...known, resources: others })]);
    return;
  }
  const { takenOverAt } = known;
  if (takenOverAt !== undefined && ports.clock.now().getTime() - Date.parse(takenOverAt) < undoneWithinMs)
    return giveBack(ports, siteId, known);
  const ended = await retireDefined(ports, site, known, { stack: undefined, resources: [] });
  if (!ended) await ports.tables.transact([registrations.giveUp(siteId)]);
};

const run = async (ports: RegistrationPorts, event: DeploymentEvent): Promise<RegisteredSite> => {
  const site = registeredSite.parse(event.ResourceProperties);
  const holder = { stack: event.StackId, resource: event.LogicalResourceId };
  if (event.RequestType === 'Create') await create(ports, site, holder);
  else if (event.RequestType === 'Delete') await remove(ports, site, holder);
  else await update(ports, site, event.PhysicalResourceId);
  return site;
};

/**
 * A resource of a deployment: a site, registered by the same use cases as on the admin screen. Repeats are harmless.
 *
 * @throws DomainError with what is wrong with the site; the deployment shows it and rolls back
 */
export const registerSite =
  (ports: RegistrationPorts) =>
  async (event: unknown): Promise<Answer> => {
    const { siteId } = await run(ports, deploymentEvent.parse(event));
    return { PhysicalResourceId: resourceId(siteId) };
  };
