import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { answerDesk } from '#functions/cluster/desk/answer-desk.ts';
import { type MadeAnswer, requestPages } from '#functions/cluster/pages/request-pages.ts';
import { storedPage } from '#functions/cluster/pages/stored-page.ts';
import type { Services } from '#functions/composition/services.ts';
import type { ApiHandler } from '#functions/http/api-handler.ts';
import { siteOfRequest } from '#functions/http/border/distribution-border.ts';
import { publicHeaders } from '#functions/http/public-headers.ts';
import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

const topicPath = /^\/zt\/([a-z0-9-]+)(\/.*)?$/;

type Place = { readonly siteId: string; readonly address: string };

/** A topic lives below its host: the site it is, and the address below that site's root. */
const placeOf = async ({ tables }: Pick<Services, 'tables'>, siteId: string, path: string): Promise<Place> => {
  const [, topicId, address = ''] = topicPath.exec(path) ?? [];
  const topic = topicId === undefined ? undefined : await new SiteRepository(tables).find(topicId);
  return topic?.kind === 'topic' && topic.hostSiteId === siteId
    ? { siteId: topic.siteId, address }
    : { siteId, address: path };
};

const plain = (status: number, text: string): MadeAnswer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: text,
});

const answerOf = ({ status, headers, body }: MadeAnswer): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: { ...publicHeaders, ...headers },
  body,
});

/**
 * Answers what a distribution found no object for: results and notices made for one reader, moved and withdrawn pages, and the
 * addresses of the desk.
 */
export const missingPageHandler = (services: Services, rendering: RenderingServices): ApiHandler => {
  const pages = requestPages(services, rendering);
  const made = async ({ siteId, address }: Place, query: URLSearchParams): Promise<MadeAnswer> => {
    if (address === '') return { status: 301, headers: { location: `/zt/${siteId}/` }, body: '' };
    if (address === '/search') return pages.search(siteId, query);
    if (address === '/leave') return pages.leave(siteId, query);
    return (await storedPage(services, siteId, address)) ?? pages.missing(siteId, address);
  };
  return async (event) => {
    const { method } = event.requestContext.http;
    if (method !== 'GET' && method !== 'HEAD') return answerOf(plain(405, 'Method not allowed'));
    const siteId = siteOfRequest(event);
    if (siteId === 'admin') return answerDesk(services, event.rawPath);
    const place = await placeOf(services, siteId, event.rawPath);
    return answerOf(await made(place, new URLSearchParams(event.rawQueryString)));
  };
};
