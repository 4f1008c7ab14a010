import { Reply, type Route, route } from '#functions/http/route.ts';
import { listUnitContacts, type UnitContacts } from '#functions/supervision/contacts/list-unit-contacts.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import { type ContactDuty, contactDuties } from '#shared/domain/registry/site-record.ts';
import type { Cell } from '#shared/domain/table/csv.ts';
import {
  unitContactsEndpoint,
  unitContactsWorkbookEndpoint,
} from '#shared/schemas/http/supervision/contact-endpoints.ts';
import { xlsxBytes } from '#shared/text/table/xlsx.ts';

const words = {
  zh: {
    sheets: ['联系人', '信息员'],
    contacts: ['单位', '职责', '姓名', '电话', '邮箱', '代理人（AB角）', '代理人电话'],
    officers: ['单位', '姓名', '所属', '本单位人员', '上岗资格'],
    duties: { mailAdministrator: '信箱管理员', gatekeeper: '把关人', liaisonOfficer: '热线联络员' },
    none: '未指定',
    yes: '是',
    no: '否',
    qualified: '合格',
    unqualified: '未取得',
  },
  en: {
    sheets: ['Contacts', 'Officers'],
    contacts: ['Unit', 'Duty', 'Name', 'Telephone', 'Mail', 'Deputy', 'Deputy’s telephone'],
    officers: ['Unit', 'Name', 'Works for', 'Of this unit', 'Qualification'],
    duties: { mailAdministrator: 'Mail administrator', gatekeeper: 'Gatekeeper', liaisonOfficer: 'Hotline liaison' },
    none: 'nobody named',
    yes: 'yes',
    no: 'no',
    qualified: 'qualified',
    unqualified: 'not qualified',
  },
} as const;

const contactRows = (unit: UnitContacts, language: 'zh' | 'en', duty: ContactDuty): readonly (readonly Cell[])[] => {
  const { duties, none } = words[language];
  const named = unit.contacts.filter((one) => one.duty === duty);
  if (named.length === 0) return [[unit.siteName[language], duties[duty], none]];
  return named.map((one) => [
    unit.siteName[language],
    duties[duty],
    one.name,
    one.phone,
    one.email ?? '',
    one.deputy ?? '',
    one.deputyPhone ?? '',
  ]);
};

/** The people of the units, for the office that guides them. */
export const contactRoutes: readonly Route[] = [
  route(unitContactsEndpoint, async (services, _request, actor) => ({
    items: [...(await listUnitContacts(services)(actor))],
    nextCursor: null,
  })),
  route(unitContactsWorkbookEndpoint, async (services, { language }, actor) => {
    const units = await listUnitContacts(services)(actor);
    const say = words[language];
    const bytes = await xlsxBytes([
      {
        name: say.sheets[0],
        rows: [
          say.contacts,
          ...units.flatMap((unit) => contactDuties.flatMap((duty) => contactRows(unit, language, duty))),
        ],
      },
      {
        name: say.sheets[1],
        rows: [
          say.officers,
          ...units.flatMap(({ siteName, officers }) =>
            officers.map((one) => [
              siteName[language],
              one.name,
              one.unit,
              one.own ? say.yes : say.no,
              one.qualified ? say.qualified : say.unqualified,
            ]),
          ),
        ],
      },
    ]);
    const headers = {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="contacts-${localDate(services.clock.now().toISOString())}.xlsx"`,
    };
    return new Reply(bytes, { headers });
  }),
];
