import { inject } from 'vitest';

/** Where a real engine listens; `clockFile` takes the seconds by which its clock is ahead, where it can be moved. */
export type EnginePlace = { readonly endpoint: string; readonly clockFile: string };

type EngineName = 'dynamodb' | 'objectsAndQueues' | 'search';

declare module 'vitest' {
  interface ProvidedContext {
    engines: { readonly [Name in EngineName]?: EnginePlace };
  }
}

/** @throws Error when the engine was not started */
export const enginePlace = (name: EngineName): EnginePlace => {
  const place = inject('engines')[name];
  if (!place) throw new Error(`the engine ${name} was not started`);
  return place;
};

/** Client settings for an engine on this machine; the keys are no secrets and open nothing. */
export const engineClient = ({ endpoint }: EnginePlace) => ({
  endpoint,
  region: 'us-east-1',
  credentials: { accessKeyId: 'engine', secretAccessKey: 'engine' },
});
