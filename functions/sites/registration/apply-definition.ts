import { isDeepStrictEqual } from 'node:util';
import { changeSite, type SitePatch } from '#functions/sites/site/change-site.ts';
import type { TaskPorts } from '#functions/sites/tasks/task-step.ts';
import { deploymentActor } from '#shared/domain/access/deployment-actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Site } from '#shared/domain/site/site.ts';
import type { RegisteredSite } from '#shared/schemas/events/registered-site.ts';

/** Of the fields that a definition names those that the site has otherwise. */
const differences = (site: Site, definition: RegisteredSite['definition']): SitePatch => {
  const { siteId: _, kind: __, columns: ___, retired: ____, unit = {}, ...fields } = definition;
  const changed = Object.entries(fields).filter(
    ([name, value]) => value !== undefined && !isDeepStrictEqual(site[name as keyof Site], value),
  );
  const changedUnit = Object.entries(unit).filter(
    ([name, value]) => value !== undefined && !isDeepStrictEqual(site.unit[name as keyof Site['unit']], value),
  );
  return {
    ...Object.fromEntries(changed),
    ...(changedUnit.length > 0 ? { unit: Object.fromEntries(changedUnit) } : {}),
  };
};

/** Brings a site to its definition; what the definition leaves open stays as its administrators set it. @throws DomainError */
export const applyDefinition = async (
  ports: TaskPorts,
  site: Site,
  definition: RegisteredSite['definition'],
): Promise<void> => {
  if (site.kind !== definition.kind)
    throw new DomainError(
      'transition-refused',
      `site ${site.siteId} is a ${site.kind}, it cannot become a ${definition.kind}`,
    );
  const patch = differences(site, definition);
  if (Object.keys(patch).length > 0) await changeSite(ports)(deploymentActor, site.siteId, site.version, patch);
};
