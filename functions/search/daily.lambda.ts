import { awsSearch } from '#functions/composition/aws/search.ts';
import { awsServices } from '#functions/composition/aws.ts';
import { keepSearch } from '#functions/search/keep-search.ts';

const services = awsServices(process.env, { search: awsSearch });

export const handler = () => keepSearch(services);
