import type { z } from 'zod';
import type { Action } from '#shared/domain/access/action.ts';
import type { Bilingual } from '#shared/domain/site/site.ts';

/**
 * Who may call: `public` anybody; `staff` a signed-in person or token, on the admin host only (the use case then asks for
 * the grant); `signIn` only what a session that still owes a password change may do.
 */
export type Access = 'public' | 'signIn' | 'staff';

/** One operation of the API: the single place that names its method, path and shapes. */
export type Endpoint<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> = {
  /** camelCase, unique: `createArticle`. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With `{name}` segments, e.g. `/api/v1/sites/{siteId}`. */
  readonly path: string;
  readonly summary: Bilingual;
  readonly access: Access;
  /** Actions any one of which the caller needs; empty for `public` and one's own things. Drives the permission matrix. */
  readonly actions: readonly Action[];
  readonly params: Params;
  readonly query: Query;
  /** Undefined = no body. */
  readonly body?: Body | undefined;
  /** Bytes instead of JSON, at most one part of an upload. */
  readonly rawBody?: true | undefined;
  readonly answer: Answer;
  /** Of an answer that is a text of its own kind; JSON where left out. */
  readonly answerType?:
    | 'text/csv'
    | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    | undefined;
  readonly status: 200 | 201 | 202 | 204;
  /** Whether `Idempotency-Key` makes repeats answer the same. */
  readonly idempotent?: boolean | undefined;
  /** Whether `If-Match` with the version is demanded. */
  readonly ifMatch?: boolean | undefined;
};

/** Keeps the types of an endpoint. */
export const endpoint = <P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, A extends z.ZodType>(
  definition: Endpoint<P, Q, B, A>,
): Endpoint<P, Q, B, A> => definition;
