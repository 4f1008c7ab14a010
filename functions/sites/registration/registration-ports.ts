import type { Services } from '#functions/composition/services.ts';
import type { TaskPorts } from '#functions/sites/tasks/task-step.ts';

/** What registering a site needs: besides the tasks of a site what stands before its host. */
export type RegistrationPorts = TaskPorts & Pick<Services, 'edge'>;
