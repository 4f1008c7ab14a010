import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { Reply } from '#functions/http/route.ts';
import { contactRoutes } from '#functions/supervision/contacts/contact-routes.ts';
import { listUnitContacts } from '#functions/supervision/contacts/list-unit-contacts.ts';
import { addRecord, changeRecord } from '#functions/supervision/records/save-record.ts';
import { SupervisionWorld } from '#functions/supervision/testing/supervision-world.ts';
import type { Account } from '#shared/domain/access/account/account.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';
import { AccountRepository } from '#shared/repositories/access/account-repository.ts';

const office = actorWith([{ role: 'office', siteId: '*' }]);
const siteadmin = actorWith([{ role: 'siteadmin', siteId: 'jyj' }]);
const contact = { kind: 'contact', note: '', duty: 'liaisonOfficer', name: '李明', phone: '0999-1234567' } as const;

describe('given the people of the units', () => {
  test('[ACL-06] when a unit names its mail administrator, gatekeeper and hotline liaison, then the office sees them with their deputies and who is missing', async () => {
    const world = await SupervisionWorld.open();
    const add = addRecord(world.services);
    const first = await add(siteadmin, 'jyj', contact);
    await add(siteadmin, 'jyj', {
      ...contact,
      duty: 'gatekeeper',
      name: '王芳',
      deputy: '赵强',
      deputyPhone: '0999-7654321',
    });
    await expect(add(siteadmin, 'portal', contact)).rejects.toMatchObject({ code: 'not-found' });
    const at = { siteId: 'jyj', recordId: first.recordId, ifMatch: 1 };
    await changeRecord(world.services)(siteadmin, at, { ...contact, name: '李明远' });
    const units = await listUnitContacts(world.services)(office);
    expect(units.map(({ siteId, unnamed }) => [siteId, unnamed])).toEqual([
      ['jyj', ['mailAdministrator']],
      ['portal', ['mailAdministrator', 'gatekeeper', 'liaisonOfficer']],
    ]);
    expect(Object.keys(units[0]?.contacts[0] ?? {})).not.toContain('note');
    expect(units[0]?.contacts).toMatchObject([
      { duty: 'liaisonOfficer', name: '李明远' },
      { duty: 'gatekeeper', name: '王芳', deputy: '赵强', deputyPhone: '0999-7654321' },
    ]);
  });

  test('[ACL-05] when officers write for a unit, then the office that guides them sees whose they are and whether they are trained', async () => {
    const world = await SupervisionWorld.open();
    const person = (accountId: string, siteId: string) =>
      new AccountRepository(world.tables).put({
        accountId,
        username: accountId,
        name: accountId,
        unit: siteId,
        siteId,
        version: 1,
      } as Account);
    await world.tables.transact([person('own', 'jyj'), person('lent', 'wjw'), person('fresh', 'wjw')]);
    await world.grant('own', 'officer', 'jyj');
    await world.grant('lent', 'officer', 'jyj');
    await world.grant('fresh', 'officer', 'jyj');
    await world.grant('reader', 'first', 'jyj');
    const training = {
      kind: 'training',
      note: '',
      name: 'own',
      course: '岗前',
      trainedOn: '2026-01-10',
      passed: true,
    } as const;
    await addRecord(world.services)(siteadmin, 'jyj', { ...training, accountId: 'own' });
    await world.putSite('wjw');
    await addRecord(world.services)(office, 'wjw', { ...training, accountId: 'lent' });
    const unit = (await listUnitContacts(world.services)(office)).find(({ siteId }) => siteId === 'jyj');
    expect(unit?.officers.toSorted((a, b) => b.accountId.localeCompare(a.accountId))).toEqual([
      { accountId: 'own', name: 'own', unit: 'jyj', own: true, qualified: true },
      { accountId: 'lent', name: 'lent', unit: 'wjw', own: false, qualified: true },
      { accountId: 'fresh', name: 'fresh', unit: 'wjw', own: false, qualified: false },
    ]);
  });

  test('[ACL-06] when somebody oversees one unit only or none, then they see that one, or are refused', async () => {
    const world = await SupervisionWorld.open();
    const one = actorWith([{ role: 'supervisor', siteId: 'jyj' }]);
    expect((await listUnitContacts(world.services)(one)).map(({ siteId }) => siteId)).toEqual(['jyj']);
    await expect(listUnitContacts(world.services)(siteadmin)).rejects.toMatchObject({ code: /not-found|forbidden/ });
  });

  test('[ACL-06] when the workbook is asked for, then every duty of every unit has a row', async () => {
    const world = await SupervisionWorld.open();
    await addRecord(world.services)(siteadmin, 'jyj', { ...contact, name: '=李明' });
    const asked = contactRoutes.find(({ endpoint }) => endpoint.id === 'exportUnitContacts');
    const reply = await asked?.handle(world.services, { params: {}, language: 'zh' } as never, office);
    if (!(reply instanceof Reply)) throw new Error('no file');
    const workbook = await new ExcelJS.Workbook().xlsx.load(reply.body as never);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['联系人', '信息员']);
    const rows = workbook.worksheets[0]
      ?.getSheetValues()
      .slice(2)
      .map((row) => (row as unknown[]).slice(1, 5));
    expect(rows).toHaveLength(6);
    expect(rows).toContainEqual(['jyj', '热线联络员', "'=李明", '0999-1234567']);
  });
});
