import { readCursor, signCursor } from '#functions/http/request/cursor.ts';
import { Reply, type Route, route } from '#functions/http/route.ts';
import { maskFile } from '#functions/media/document/mask-file.ts';
import { readDocument } from '#functions/media/document/read-document.ts';
import { describeMedia } from '#functions/media/library/describe-media.ts';
import { getMedia } from '#functions/media/library/get-media.ts';
import { listMedia } from '#functions/media/library/list-media.ts';
import { mediaAnswer, mediaSummary, useAnswer } from '#functions/media/media-answer.ts';
import { replaceMedia } from '#functions/media/replace/replace-media.ts';
import { completeUpload } from '#functions/media/upload/complete-upload.ts';
import { discardMedia } from '#functions/media/upload/discard-media.ts';
import { putPart } from '#functions/media/upload/put-part.ts';
import { startUpload } from '#functions/media/upload/start-upload.ts';
import { listUses } from '#functions/media/use/list-uses.ts';
import { maskFileEndpoint, readDocumentEndpoint } from '#shared/schemas/http/media/document-endpoints.ts';
import * as endpoints from '#shared/schemas/http/media/media-endpoints.ts';

/** Files and pictures of a site. */
export const mediaRoutes: readonly Route[] = [
  route(endpoints.startUploadEndpoint, async (services, { params, body }, actor) => {
    const media = await startUpload(services, { ...params, ...body, actor });
    return new Reply(await mediaAnswer(services, media), {
      headers: { location: `/api/v1/sites/${media.siteId}/media/${media.mediaId}` },
    });
  }),
  route(endpoints.listMediaEndpoint, async (services, { params, query, cursorScope }, actor) => {
    const { secret } = services.config;
    const after = readCursor(secret, cursorScope, query.cursor);
    const page = await listMedia(services, { ...params, ...query, after, actor });
    return { items: page.media.map(mediaSummary), nextCursor: signCursor(secret, cursorScope, page.after) };
  }),
  route(endpoints.getMediaEndpoint, async (services, { params }, actor) =>
    mediaAnswer(services, await getMedia(services, { ...params, actor })),
  ),
  route(endpoints.describeMediaEndpoint, async (services, { params, body, ifMatch }, actor) =>
    mediaAnswer(services, await describeMedia(services, { ...params, ...body, version: ifMatch, actor })),
  ),
  route(endpoints.discardMediaEndpoint, async (services, { params }, actor) => {
    await discardMedia(services, { ...params, actor });
    return {};
  }),
  route(endpoints.putPartEndpoint, async (services, { params, rawBody }, actor) => ({
    ...(await putPart(services, { ...params, body: rawBody, actor })),
  })),
  route(endpoints.completeUploadEndpoint, async (services, { params }, actor) =>
    mediaAnswer(services, await completeUpload(services, { ...params, actor })),
  ),
  route(maskFileEndpoint, async (services, { params }, actor) =>
    mediaSummary(await maskFile(services, { ...params, actor })),
  ),
  route(readDocumentEndpoint, async (services, { params }, actor) => {
    const { pictures, warnings, ...text } = await readDocument(services, { ...params, actor });
    return { ...text, pictures: [...pictures], warnings: [...warnings] };
  }),
  route(endpoints.listMediaUsesEndpoint, async (services, { params, query, cursorScope }, actor) => {
    const { secret } = services.config;
    const cursor = readCursor(secret, cursorScope, query.cursor);
    const page = await listUses(services, { ...params, limit: query.limit, cursor, actor });
    return { items: page.uses.map(useAnswer), nextCursor: signCursor(secret, cursorScope, page.cursor) };
  }),
  route(endpoints.replaceMediaEndpoint, async (services, { params, body, ifMatch }, actor) =>
    mediaAnswer(services, await replaceMedia(services, { ...params, ...body, version: ifMatch, actor })),
  ),
];
