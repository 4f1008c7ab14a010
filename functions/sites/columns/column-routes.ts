import type { RouteRequest } from '#functions/http/route.ts';
import { type Route, route } from '#functions/http/route.ts';
import { assertReading } from '#functions/sites/change/assert-reading.ts';
import { findColumn } from '#functions/sites/change/find-column.ts';
import { changeColumn } from '#functions/sites/columns/change-column.ts';
import { closeColumn } from '#functions/sites/columns/close-column.ts';
import { columnImpact } from '#functions/sites/columns/column-impact.ts';
import { createColumn } from '#functions/sites/columns/create-column.ts';
import { reopenColumn } from '#functions/sites/columns/reopen-column.ts';
import { answerMount } from '#functions/sites/mounts/decide-mount.ts';
import { authorise, reaches } from '#shared/domain/access/permission.ts';
import type { Column } from '#shared/domain/column/column.ts';
import type { ColumnTree } from '#shared/domain/column/column-tree.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { TaskRepository } from '#shared/repositories/task/task-repository.ts';
import {
  changeColumnEndpoint,
  columnImpactEndpoint,
  createColumnEndpoint,
  decideMountEndpoint,
  getColumnEndpoint,
  getTaskEndpoint,
  listColumnsEndpoint,
  listMountsEndpoint,
  mergeColumnEndpoint,
  reopenColumnEndpoint,
  retireColumnEndpoint,
} from '#shared/schemas/http/sites/column-endpoints.ts';

/** Parents before children, siblings in their order; retired and merged ones too. */
const inTreeOrder = (tree: ColumnTree, parentId?: string): readonly Column[] =>
  [...tree.values()]
    .filter((column) => column.parentId === parentId)
    .sort((a, b) => a.order - b.order || a.columnId.localeCompare(b.columnId))
    .flatMap((column) => [column, ...inTreeOrder(tree, column.columnId)]);

const at = ({ params, ifMatch }: Pick<RouteRequest<typeof changeColumnEndpoint>, 'params' | 'ifMatch'>) => ({
  ...params,
  ifMatch,
});

/** Columns, their mounts, and the tasks their changes start. */
export const columnRoutes: readonly Route[] = [
  route(listColumnsEndpoint, async ({ tables }, { params }, actor) => {
    assertReading(actor, params.siteId);
    return { items: [...inTreeOrder(await new ColumnRepository(tables).tree(params.siteId))], nextCursor: null };
  }),
  route(createColumnEndpoint, (services, { params, body }, actor) =>
    createColumn(services)(actor, params.siteId, body),
  ),
  route(getColumnEndpoint, async ({ tables }, { params }, actor) => {
    assertReading(actor, params.siteId);
    return (await findColumn(tables, actor, params.siteId, params.columnId)).column;
  }),
  route(columnImpactEndpoint, async ({ tables }, { params }, actor) => columnImpact(tables, actor, params)),
  route(changeColumnEndpoint, (services, request, actor) => changeColumn(services)(actor, at(request), request.body)),
  route(retireColumnEndpoint, (services, request, actor) => closeColumn(services)(actor, at(request))),
  route(reopenColumnEndpoint, (services, request, actor) => reopenColumn(services)(actor, at(request), request.body)),
  route(mergeColumnEndpoint, (services, request, actor) =>
    closeColumn(services)(actor, at(request), request.body.into),
  ),
  route(listMountsEndpoint, async ({ tables }, { params }, actor) => {
    authorise(actor, 'column.mount', params);
    return { items: [...(await new ColumnRepository(tables).mountedOn(params.siteId))], nextCursor: null };
  }),
  route(decideMountEndpoint, (services, { params, body }, actor) =>
    answerMount(services)(actor, { ...params, ...body }),
  ),
  route(getTaskEndpoint, async ({ tables }, { params }, actor) => {
    const task = await new TaskRepository(tables).find(params.taskId);
    if (!task || !reaches(actor, task.siteId)) throw new DomainError('not-found', `no task ${params.taskId}`);
    const { input: _input, cursor: _cursor, attempts: _attempts, version: _version, ...progress } = task;
    return progress;
  }),
];
