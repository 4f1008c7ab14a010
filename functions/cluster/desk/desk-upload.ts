import { type DeskFile, uploadDesk } from '#functions/cluster/desk/upload-desk.ts';
import type { Services } from '#functions/composition/services.ts';
import { deploymentEvent } from '#shared/schemas/events/deployment-event.ts';

/** A resource of the deployment: the desk as this function carries it. Its removal leaves the files to those who have it open. */
export const deskUpload =
  (services: Pick<Services, 'objects'>, files: () => readonly DeskFile[]) =>
  async (event: unknown): Promise<{ readonly PhysicalResourceId: string }> => {
    const { RequestType } = deploymentEvent.parse(event);
    if (RequestType !== 'Delete') await uploadDesk(services, files());
    return { PhysicalResourceId: 'desk' };
  };
