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

/** Books the site for the deployment. @throws DomainError address-taken where it is another's, or was online before */
const book = async (ports: TaskPorts, { siteId }: RegisteredSite, stack: string): Promise<void> => {
  const registrations = new RegistrationRepository(ports.tables);
  const owner = await registrations.stackOf(siteId);
  if (owner === stack) return;
  if (owner !== undefined) throw new DomainError('address-taken', `site ${siteId} belongs to another deployment`);
  const site = await new SiteRepository(ports.tables).find(siteId);
  if (site && site.status !== 'preparing')
    throw new DomainError('address-taken', `site ${siteId} exists and is ${site.status}`, { siteId });
  await ports.tables.transact([registrations.book(siteId, stack)]);
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
    await ports.tables.transact([new RegistrationRepository(ports.tables).giveUp(site.siteId)]);
    throw error;
  }
};

const update = async (ports: TaskPorts, site: RegisteredSite, before: RegisteredSite): Promise<void> => {
  if (site.siteId !== before.siteId)
    throw new DomainError(
      'transition-refused',
      `site ${before.siteId} cannot be renamed to ${site.siteId}: its id is in every address and key; retire it and add another`,
    );
  const known = await new SiteRepository(ports.tables).find(site.siteId);
  if (!known) throw new DomainError('site-not-found', `no site ${site.siteId}`);
  await applyDefinition(ports, known, site.definition);
  await addColumns(ports, site);
  if (site.definition.retired) await retireDefined(ports, site);
};

/** Nothing is deleted: a site that readers know tells them where to go, one that nobody saw waits for another deployment. */
const remove = async (ports: TaskPorts, site: RegisteredSite, stack: string): Promise<void> => {
  const registrations = new RegistrationRepository(ports.tables);
  if ((await registrations.stackOf(site.siteId)) !== stack) return;
  await retireDefined(ports, site);
  await ports.tables.transact([registrations.giveUp(site.siteId)]);
};

const run = async (ports: TaskPorts, event: DeploymentEvent): Promise<RegisteredSite> => {
  const site = registeredSite.parse(event.ResourceProperties);
  if (event.RequestType === 'Create') await create(ports, site, event.StackId);
  else if (event.RequestType === 'Delete') await remove(ports, site, event.StackId);
  else await update(ports, site, registeredSite.parse(event.OldResourceProperties));
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
    return { PhysicalResourceId: `site:${siteId}` };
  };
