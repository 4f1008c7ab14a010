import { readFileSync } from 'node:fs';
import type { Staff } from '../../e2e/cluster/staff.ts';
import { largeSite } from './bench-sites.ts';

const footer = readFileSync(new URL('../../web/theme/templates/parts/footer.liquid', import.meta.url), 'utf8');
const template = `/sites/${largeSite}/templates/base/parts~footer`;

/** Saves a footer with another mark, which stands on every page of the large site. */
export const changeFooter = async (designer: Staff): Promise<void> => {
  const source = footer.replace('<footer ', `<footer data-edition="${Date.now()}" `);
  const before = await designer.get(template);
  const saved = await designer.put(template, { source }, before.status === 200 ? before.body.version : 0);
  if (saved.status !== 200) throw new Error(`template not saved: ${saved.status} ${JSON.stringify(saved.body)}`);
};

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
