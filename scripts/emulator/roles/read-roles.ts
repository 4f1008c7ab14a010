import { type EmulatorApi, elements } from '../emulator-api.ts';

export type Statement = { readonly Action: string | readonly string[]; readonly Resource: string | readonly string[] };
export type Policy = { readonly Version: string; readonly Statement: readonly Statement[] };

/** What a function may do, as the deployment wrote it. */
export type FunctionRole = { readonly name: string; readonly role: string; readonly policies: readonly Policy[] };

type Listed = { readonly FunctionName: string; readonly Role: string };

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const policiesOf = async (api: EmulatorApi, role: string): Promise<readonly Policy[]> => {
  const RoleName = role.split('/').at(-1) ?? '';
  const names = elements(await api.query('iam', 'ListRolePolicies', { RoleName }), 'member');
  const xml = await Promise.all(names.map((PolicyName) => api.query('iam', 'GetRolePolicy', { RoleName, PolicyName })));
  return xml.map((text) => {
    const document = unescaped(elements(text, 'PolicyDocument')[0] ?? '');
    return JSON.parse(document.startsWith('%') ? decodeURIComponent(document) : document) as Policy;
  });
};

/** The roles of the cluster's own functions; those that the CDK brings along are not ours to check. */
export const readRoles = async (api: EmulatorApi): Promise<readonly FunctionRole[]> => {
  const { Functions } = await api.rest('lambda', '/2015-03-31/functions/?MaxItems=100');
  const own = (Functions as readonly Listed[]).filter(({ FunctionName }) => !FunctionName.includes('Hookprovider'));
  return Promise.all(
    own.map(async ({ FunctionName: name, Role: role }) => ({ name, role, policies: await policiesOf(api, role) })),
  );
};
