import { afterAll, beforeAll, inject } from 'vitest';
import { openBrowser, type TestBrowser } from '../browser/open-browser.ts';
import { type ClusterProcess, startClusterProcess } from './cluster-process.ts';
import { copyOfSeeded } from './seeded-data.ts';

/** Starts the demonstration cluster on data of its own before the tests of a block and stops it after them. */
export const seededCluster = (started: (cluster: ClusterProcess) => void): void => {
  let seeded: ReturnType<typeof copyOfSeeded> | undefined;
  let cluster: ClusterProcess | undefined;
  beforeAll(async () => {
    seeded = copyOfSeeded(inject('seededData'));
    cluster = await startClusterProcess(seeded.dataDir);
    started(cluster);
  });
  afterAll(async () => {
    await cluster?.stop();
    seeded?.remove();
  });
};

/** As `seededCluster`, with a browser beside it. */
export const seededDesk = (
  started: (desk: { readonly cluster: ClusterProcess; readonly browser: TestBrowser }) => void,
): void => {
  let cluster: ClusterProcess;
  let browser: TestBrowser | undefined;
  seededCluster((made) => {
    cluster = made;
  });
  beforeAll(async () => {
    browser = await openBrowser();
    started({ cluster, browser });
  });
  afterAll(() => browser?.close());
};
