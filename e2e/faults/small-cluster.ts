import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLocalServices } from '#functions/composition/local.ts';
import { createAccount } from '#functions/identity/accounts/create-account.ts';
import { grantRole } from '#functions/identity/grants/grant-role.ts';
import { demoOffice } from '#functions/local/demo/seed-sites.ts';
import { localSettings } from '#functions/local/local-settings.ts';
import { launchSite } from '#functions/sites/site/launch-site.ts';
import { provisionSite } from '#functions/sites/site/provision-site.ts';
import { commandLineActor } from '#shared/domain/access/command-line-actor.ts';

const unit = (siteId: string) => ({
  name: siteId,
  address: '澜江大道1号',
  phone: '0000-8210001',
  email: `${siteId}@yunlan.gov.cn`,
  hours: '工作日',
});

/**
 * A data folder with the live sites `portal` and `jyj`, no article, and demonstration accounts `officer.jyj` to `final.jyj`
 * and `auditor`: it starts in a second.
 */
export const smallCluster = async (): Promise<{ readonly dataDir: string; readonly remove: () => void }> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhanqun-fault-'));
  const { services, close } = await openLocalServices(localSettings({ DATA_DIR: dataDir }));
  for (const [at, siteId] of ['portal', 'jyj'].entries()) {
    await provisionSite(services)(demoOffice, {
      siteId,
      kind: siteId === 'portal' ? 'portal' : 'department',
      name: { zh: `云澜市${siteId}`, en: siteId },
      domain: `${siteId === 'portal' ? 'www' : siteId}.yunlan.gov.cn`,
      identificationCode: `999900000${at + 1}`,
      filings: { icp: `澜ICP备00000001号-${at + 1}`, policeRecord: `9999000000000${at + 1}` },
      unit: unit(siteId),
    });
    await launchSite(services)(demoOffice, siteId);
  }
  for (const role of ['officer', 'first', 'second', 'final', 'auditor']) {
    const siteId = role === 'auditor' ? '*' : 'jyj';
    const username = role === 'auditor' ? role : `${role}.jyj`;
    const { account } = await createAccount(services)(
      {
        username,
        name: username,
        unit: '教育局',
        siteId: siteId === '*' ? undefined : siteId,
        password: 'Yunlan#2026',
        demonstration: true,
      },
      commandLineActor,
    );
    await grantRole(services)({ accountId: account.accountId, roleId: role, siteId }, commandLineActor);
  }
  await close();
  return { dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
};
