import { awsServices } from '#functions/composition/aws.ts';
import { renderHandler } from '#functions/rendering/rendering-handlers.ts';
import { themedServices } from '#functions/rendering/themed-services.ts';
import { loadBaseTheme } from '../../web/theme/base-theme.ts';

export const handler = renderHandler(themedServices(awsServices(process.env), loadBaseTheme().sources));
