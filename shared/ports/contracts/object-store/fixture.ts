import { onTestFinished } from 'vitest';
import type { ObjectStore } from '../../object-store.ts';

/** An isolated store, and what the suite must be able to do to it. */
export type ObjectStoreUnderTest = {
  readonly store: ObjectStore;
  /** Ends the engine and answers the store as it is after the next start. */
  readonly restart: () => Promise<ObjectStore> | ObjectStore;
  readonly close?: (() => Promise<void>) | undefined;
};

export type CreateObjectStore = () => Promise<ObjectStoreUnderTest> | ObjectStoreUnderTest;

/** A store for one test, closed when it ends. */
export const openFor = async (create: CreateObjectStore): Promise<ObjectStoreUnderTest> => {
  const made = await create();
  onTestFinished(async () => made.close?.());
  return made;
};

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const text = (body: Uint8Array | undefined): string | undefined => body && new TextDecoder().decode(body);
