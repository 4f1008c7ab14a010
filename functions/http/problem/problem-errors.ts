import type middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { siteOfRequest } from '#functions/http/border/distribution-border.ts';
import { internalProblem, problemAnswer, problemDetails } from '#functions/http/problem/problem-details.ts';
import { languageOf } from '#functions/http/request/request-parts.ts';
import { DomainError } from '#shared/domain/errors.ts';

/** Turns refusals into problem details; middy's own exposed errors keep their status; anything else is a bare 500 and logged. */
export const problemErrors = (): middy.MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> => ({
  onError: (request) => {
    const { error, event } = request;
    const language = languageOf(event.headers['accept-language']);
    const exposed = error as { expose?: boolean; statusCode?: number; message?: string } | null;
    if (error instanceof DomainError) {
      request.response = problemAnswer(problemDetails(error, language, event.rawPath));
    } else if (exposed?.expose && exposed.statusCode) {
      request.response = problemAnswer({
        ...internalProblem(language, event.rawPath),
        type: 'about:blank',
        title: exposed.message ?? '',
        status: exposed.statusCode,
      });
    } else {
      console.error(
        JSON.stringify({
          level: 'error',
          requestId: event.requestContext.requestId,
          site: siteOfRequest(event) || 'unknown',
          path: event.rawPath,
          method: event.requestContext.http.method,
          error: error instanceof Error ? error.stack : String(error),
        }),
      );
      request.response = problemAnswer(internalProblem(language, event.rawPath));
    }
  },
});
