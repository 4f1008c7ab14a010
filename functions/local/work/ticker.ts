import type { Services } from '#functions/composition/services.ts';
import { type Loop, startLoop } from '#functions/local/work/loop.ts';
import { nightWatch } from '#functions/local/work/night/night-watch.ts';
import { runNight } from '#functions/local/work/night/run-night.ts';
import { startDueCollectors } from '#functions/publishing/collection/run-collector.ts';
import { runDue } from '#functions/publishing/run-due.ts';
import { runClusterDue } from '#functions/sites/cluster/run-cluster-due.ts';
import { tickSupervision } from '#functions/supervision/tick-supervision.ts';

const everyMs = 5000;

/** Does what falls due, every minute rolls up the visits and sends what mail is owed and starts what is to be collected, and once a night what keeps the house. */
export const startTicker = (services: Services, sweep: (now: Date) => Promise<void>): Loop => {
  let minute = '';
  const keepHouse = nightWatch(services, () => runNight(services));
  return startLoop('ticker', everyMs, async () => {
    await runDue(services);
    await runClusterDue(services);
    await sweep(services.clock.now());
    const now = services.clock.now().toISOString().slice(0, 16);
    if (now !== minute) {
      minute = now;
      await tickSupervision(services);
      await startDueCollectors(services);
    }
    await keepHouse();
    return false;
  });
};
