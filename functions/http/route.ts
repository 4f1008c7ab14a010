import type { z } from 'zod';
import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { Endpoint } from '#shared/schemas/http/endpoint.ts';

/** A request whose parts have passed their schemas. */
export type RouteRequest<E extends Endpoint = Endpoint> = {
  readonly params: z.output<E['params']>;
  readonly query: z.output<E['query']>;
  readonly body: z.output<NonNullable<E['body']>>;
  /** Of endpoints that take bytes; empty elsewhere. */
  readonly rawBody: Uint8Array;
  /** The version named by `If-Match`, where the endpoint demands one. */
  readonly ifMatch: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly ip: string;
  /** The host asked for, without port, lower case. */
  readonly host: string;
  readonly language: 'zh' | 'en';
  /** Name of this query for signed cursors: method, path and filters. */
  readonly cursorScope: string;
};

/** An answer with more to it than its JSON. */
export class Reply {
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly status: number | undefined;
  constructor(
    body: unknown,
    options: {
      readonly headers?: Readonly<Record<string, string>>;
      readonly cookies?: readonly string[];
      readonly status?: number;
    } = {},
  ) {
    this.body = body;
    this.headers = options.headers ?? {};
    this.cookies = options.cookies ?? [];
    this.status = options.status;
  }
}

/** One mounted operation. */
export type Route = {
  readonly endpoint: Endpoint;
  readonly handle: (services: Services, request: RouteRequest, actor: Actor) => Promise<unknown>;
};

/** Binds an endpoint to its use case; `actor` is nobody (`anonymousActor`) on public endpoints. */
export const route = <P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, A extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, A>,
  handle: (
    services: Services,
    request: RouteRequest<Endpoint<P, Q, B, A>>,
    actor: Actor,
  ) => Promise<z.input<A> | Reply>,
): Route => ({ endpoint: endpoint as unknown as Endpoint, handle: handle as unknown as Route['handle'] });
