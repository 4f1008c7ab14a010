import type { Staff } from '../../e2e/cluster/staff.ts';

const day = 86_400_000;

/** Sets a banner with another text on every page of the cluster. */
export const setBanner = async (office: Staff): Promise<void> => {
  const { version } = (await office.get('/cluster')).body;
  const now = Date.now();
  const text = { zh: `防汛提示 ${now}`, en: `Flood notice ${now}` };
  const banner = { text, from: new Date(now - day).toISOString(), to: new Date(now + day).toISOString() };
  const changed = await office.patch('/cluster', { banner }, version);
  if (changed.status !== 200) throw new Error(`no banner: ${changed.status} ${JSON.stringify(changed.body)}`);
};
