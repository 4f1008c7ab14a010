import type { Services } from '#functions/composition/services.ts';
import { demoMark, isDemoDue } from '#functions/local/demo/is-demo-due.ts';
import { seedArticles } from '#functions/local/demo/seed-articles.ts';
import { seedCluster } from '#functions/local/demo/seed-cluster.ts';
import { seedPeople } from '#functions/local/demo/seed-people.ts';
import { seedRecords } from '#functions/local/demo/seed-records.ts';
import { seedSites } from '#functions/local/demo/seed-sites.ts';
import { seedTopics } from '#functions/local/demo/seed-topics.ts';
import { seedSubmissions } from '#functions/local/demo/submissions/seed-submissions.ts';

/**
 * Makes the demonstration city on the first start of an empty cluster. Every step may be repeated: a start that was cut short is
 * gone on with at the next one. A cluster that was built without it is left alone.
 */
export const seedDemo = async (services: Services): Promise<void> => {
  if (!(await isDemoDue(services))) return;
  const known = await services.tables.get(demoMark);
  const firstStart = known ? new Date(String(known['firstStart'])) : services.clock.now();
  const state = { pk: demoMark.pk, sk: demoMark.sk, firstStart: firstStart.toISOString() };
  if (!known) await services.tables.transact([{ table: demoMark.table, put: { ...state, version: 1, done: false } }]);
  console.log('首次启动：正在建立演示网站群“云澜市” … / First start: building the demonstration cluster …');
  await seedCluster(services);
  await seedSites(services);
  await seedTopics(services);
  await seedPeople(services);
  await seedRecords(services, firstStart);
  await seedArticles(services, firstStart);
  await seedSubmissions(services, firstStart);
  await services.tables.transact([{ table: demoMark.table, put: { ...state, version: 2, done: true } }]);
};
