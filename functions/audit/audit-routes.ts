import { auditCsv } from '#functions/audit/audit-csv.ts';
import { listAudit } from '#functions/audit/list-audit.ts';
import { verifyAudit } from '#functions/audit/verify-audit.ts';
import { readCursor, signCursor } from '#functions/http/request/cursor.ts';
import { Reply, type Route, route } from '#functions/http/route.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import { exportAuditEndpoint, listAuditEndpoint, verifyAuditEndpoint } from '#shared/schemas/http/audit-endpoints.ts';

export const auditRoutes: readonly Route[] = [
  route(listAuditEndpoint, async (services, { params, query, cursorScope }, actor) => {
    const { secret } = services.config;
    const page = await listAudit(services, {
      ...params,
      ...query,
      actor,
      after: readCursor(secret, cursorScope, query.cursor),
    });
    return {
      items: page.records.map((record) => ({ ...record })),
      nextCursor: signCursor(secret, cursorScope, page.after),
    };
  }),
  route(exportAuditEndpoint, async (services, { params, query, language }, actor) => {
    const csv = await auditCsv(services, { ...params, ...query, actor }, language);
    return new Reply(csv, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="audit-${params.siteId}.csv"`,
      },
    });
  }),
  route(verifyAuditEndpoint, async (services, { params }, actor) => {
    authorise(actor, 'audit.read', params);
    return { ...(await verifyAudit(services, params.siteId)) };
  }),
];
