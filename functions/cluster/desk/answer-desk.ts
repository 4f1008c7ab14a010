import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { deskKey } from '#functions/cluster/desk/upload-desk.ts';
import type { Services } from '#functions/composition/services.ts';
import { deskHeadersWith } from '#functions/http/public-headers.ts';

const plain = { 'content-type': 'text/plain; charset=utf-8' };
const page = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' };

/** What the host of the staff answers: every address below `/admin/` is a view of the one page of the desk. */
export const answerDesk = async (
  { objects, config }: Pick<Services, 'objects' | 'config'>,
  path: string,
): Promise<APIGatewayProxyStructuredResultV2> => {
  if (path === '/' || path === '/admin') return { statusCode: 301, headers: { location: '/admin/' }, body: '' };
  const stored = path.startsWith('/admin/') ? await objects.get(deskKey('index.html')) : undefined;
  return stored
    ? {
        statusCode: 200,
        headers: { ...deskHeadersWith(config.uploadOrigin), ...page },
        body: new TextDecoder().decode(stored.body),
      }
    : { statusCode: 404, headers: plain, body: '没有这个地址 / No such address' };
};
