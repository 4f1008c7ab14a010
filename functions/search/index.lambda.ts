import { awsSearch } from '#functions/composition/aws/search.ts';
import { awsServices } from '#functions/composition/aws.ts';
import { searchHandler } from '#functions/search/search-handler.ts';

export const handler = searchHandler(awsServices(process.env, { search: awsSearch }));
