import { awsServices } from '#functions/composition/aws.ts';
import { pageEdition } from '#functions/rendering/renewal/page-edition.ts';
import { renewTheme } from '#functions/rendering/renewal/renew-theme.ts';
import { loadBaseTheme } from '../../web/theme/base-theme.ts';

const services = awsServices(process.env);
const { assets } = loadBaseTheme();
const edition = pageEdition();

export const handler = () => renewTheme(services, { edition, assets });
