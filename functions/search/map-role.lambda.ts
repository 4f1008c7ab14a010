import { awsSearchAccess } from '#functions/composition/aws/search-access.ts';
import { mapSearchRole } from '#functions/search/access/map-search-role.ts';

export const handler = mapSearchRole(awsSearchAccess(process.env));
