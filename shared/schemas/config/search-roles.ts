import { z } from 'zod';

/** What one may do in the search engine: ask, also change the index, or look after the engine. */
export const searchRoleSchema = z.enum(['reader', 'writer', 'operator']);

/** Raised with every change of what a role allows, so that the next deployment writes it anew. */
export const searchRolesEdition = 1;
