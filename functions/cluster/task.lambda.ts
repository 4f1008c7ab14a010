import { taskRouter } from '#functions/cluster/task-router.ts';
import { awsServices } from '#functions/composition/aws.ts';
import { pageTaskHandler } from '#functions/rendering/rendering-handlers.ts';
import { themedServices } from '#functions/rendering/themed-services.ts';
import { taskHandler } from '#functions/sites/tasks/task-handler.ts';
import { supervisionTasks } from '#functions/supervision/supervision-tasks.ts';
import { loadBaseTheme } from '../../web/theme/base-theme.ts';

const services = awsServices(process.env);

export const handler = taskRouter(
  taskHandler(services, supervisionTasks(services)),
  pageTaskHandler(themedServices(services, loadBaseTheme().sources)),
);
