import { addColumns } from '#functions/sites/registration/add-columns.ts';
import { applyDefinition } from '#functions/sites/registration/apply-definition.ts';
import { retireDefined } from '#functions/sites/registration/retire-defined.ts';
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

/** Books the site for the deployment. @throws DomainError address-taken where it is another's, or was online before */
const book = async (ports: TaskPorts, { siteId }: RegisteredSite, stack: string): Promise<void> => {
  const registrations = new RegistrationRepository(ports.tables);
  const known = await registrations.find(siteId);
  if (known?.stack === stack) return;
  if (known?.stack !== undefined)
    throw new DomainError('address-taken', `site ${siteId} belongs to another deployment`, { siteId });
  if (known) {
    await ports.tables.transact([registrations.takeOver(siteId, stack, ports.clock.now().toISOString())]);
    return;
  }
  const site = await new SiteRepository(ports.tables).find(siteId);
  if (site && site.status !== 'preparing')
    throw new DomainError('address-taken', `site ${siteId} exists and is ${site.status}`, { siteId });
  await ports.tables.transact([registrations.book(siteId, stack)]);
};

/** Ends the booking; a site that was there before the deployment waits for the next one. */
const giveBack = async (ports: TaskPorts, siteId: string): Promise<void> => {
  const registrations = new RegistrationRepository(ports.tables);
  const wasThere = (await registrations.find(siteId))?.takenOverAt !== undefined;
  await ports.tables.transact([wasThere ? registrations.leaveOpen(siteId) : registrations.giveUp(siteId)]);
};

const make = async (ports: TaskPorts, site: RegisteredSite): Promise<void> => {
  const { columns: _, retired: __, ...draft } = site.definition;
  const known = await new SiteRepository(ports.tables).find(site.siteId);
  if (known) await applyDefinition(ports, known, site.definition);
  else await provisionSite(ports)(deploymentActor, draft);
  await addColumns(ports, site);
};

/** A deployment that failed is never told to remove what it made: its booking must not outlive it. */
const create = async (ports: TaskPorts, site: RegisteredSite, stack: string): Promise<void> => {
  await book(ports, site, stack);
  try {
    await make(ports, site);
  } catch (error) {
    await giveBack(ports, site.siteId);
    throw error;
  }
};

const resourceId = (siteId: string): string => `site:${siteId}`;

/**
 * `registered` names the site as it was made. What a failed deployment wanted before is not asked for: it is undone by a call like
 * this one, which must not fail in its turn.
 */
const update = async (ports: TaskPorts, site: RegisteredSite, registered: string): Promise<void> => {
  if (registered !== resourceId(site.siteId))
    throw new DomainError(
      'transition-refused',
      `${registered.replace(':', ' ')} cannot be renamed to ${site.siteId}: its id is in every address and key; retire it and add another`,
    );
  const known = await new SiteRepository(ports.tables).find(site.siteId);
  if (!known) throw new DomainError('site-not-found', `no site ${site.siteId}`);
  await applyDefinition(ports, known, site.definition);
  await addColumns(ports, site);
  if (site.definition.retired) await retireDefined(ports, site);
};

/**
 * Nothing is deleted: a site that readers know tells them where to go, one that nobody saw waits for another deployment. Where a
 * deployment is undone that had just taken a site over, readers notice nothing.
 */
const remove = async (ports: TaskPorts, site: RegisteredSite, stack: string): Promise<void> => {
  const registrations = new RegistrationRepository(ports.tables);
  const known = await registrations.find(site.siteId);
  if (known?.stack !== stack) return;
  const { takenOverAt } = known;
  if (takenOverAt !== undefined && ports.clock.now().getTime() - Date.parse(takenOverAt) < undoneWithinMs)
    return giveBack(ports, site.siteId);
  await retireDefined(ports, site);
  await ports.tables.transact([registrations.giveUp(site.siteId)]);
};

const run = async (ports: TaskPorts, event: DeploymentEvent): Promise<RegisteredSite> => {
  const site = registeredSite.parse(event.ResourceProperties);
  if (event.RequestType === 'Create') await create(ports, site, event.StackId);
  else if (event.RequestType === 'Delete') await remove(ports, site, event.StackId);
  else await update(ports, site, event.PhysicalResourceId);
  return site;
};

/**
 * A resource of a deployment: a site, registered by the same use cases as on the admin screen. Repeats are harmless.
 *
 * @throws DomainError with what is wrong with the site; the deployment shows it and rolls back
 */
export const registerSite =
  (ports: TaskPorts) =>
  async (event: unknown): Promise<Answer> => {
    const { siteId } = await run(ports, deploymentEvent.parse(event));
    return { PhysicalResourceId: resourceId(siteId) };
  };
