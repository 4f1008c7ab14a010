import { routes } from '#functions/cluster/routes.ts';
import { openApi } from '#functions/http/open-api.ts';

/** The document of the whole API. In the bundle of a function the text itself stands in the place of this file (scripts/bundles). */
export const apiDocument = (): string => JSON.stringify(openApi(routes));
