import { awsServices } from '#functions/composition/aws.ts';
import { reconcileAllPages } from '#functions/rendering/repair/reconcile-all-pages.ts';

const services = awsServices(process.env);

export const handler = () => reconcileAllPages(services);
