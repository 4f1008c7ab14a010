import { z } from 'zod';
import type { SearchAccess } from '#shared/ports/search-access.ts';
import { searchRoleSchema } from '#shared/schemas/config/search-roles.ts';

const askedRole = z.object({ role: searchRoleSchema, members: z.array(z.string().min(1)) });
const asked = z.object({
  RequestType: z.enum(['Create', 'Update', 'Delete']),
  ResourceProperties: askedRole,
});

/**
 * Custom resource of a deployment: gives a role of the search engine to the callers named, and takes it from them when it is removed.
 * Another resource for the same role, as during a move between stacks, keeps what it gave. @throws to fail the deployment
 */
export const mapSearchRole =
  (access: SearchAccess) =>
  async (event: unknown): Promise<{ readonly PhysicalResourceId: string }> => {
    const {
      RequestType,
      ResourceProperties: { role, members },
    } = asked.parse(event);
    if (RequestType === 'Delete') await access.withdraw(role, members);
    else await access.assign(role, members);
    return { PhysicalResourceId: `search-role:${role}` };
  };
