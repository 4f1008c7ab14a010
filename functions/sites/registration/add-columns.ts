import { createColumn } from '#functions/sites/columns/create-column.ts';
import type { TaskPorts } from '#functions/sites/tasks/task-step.ts';
import { deploymentActor } from '#shared/domain/access/deployment-actor.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import type { RegisteredSite } from '#shared/schemas/events/registered-site.ts';

/** Adds the columns of a definition that the site does not have; those it has are its administrators' to change. */
export const addColumns = async (
  ports: TaskPorts,
  { siteId, definition: { columns = [] } }: RegisteredSite,
): Promise<void> => {
  const known = await new ColumnRepository(ports.tables).tree(siteId);
  for (const column of columns)
    if (!known.has(column.columnId)) await createColumn(ports)(deploymentActor, siteId, column);
};
