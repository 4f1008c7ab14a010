import { runSimulation } from '@cloud-copilot/iam-simulate';
import type { RecordedCall } from '../call-recorder.ts';
import type { FunctionRole } from './read-roles.ts';

export type RoleFindings = {
  /** Calls that the role does not allow: the function would fail in the cloud. */
  readonly missing: readonly string[];
  /** Permissions nobody used in this run, by function. */
  readonly unused: ReadonlyMap<string, readonly string[]>;
  /** Calls that were looked at. */
  readonly checked: number;
};

const account = '000000000000';

/** What a service asks for a function, not the function itself: no call of ours shows it. */
const ofTheRuntime =
  /^(logs|xray|ec2|es|kms):|^sqs:(ReceiveMessage|DeleteMessage|ChangeMessageVisibility|GetQueue)|^dynamodb:(DescribeStream|GetRecords|GetShardIterator|ListStreams)/;
/** Where events go that were given up: the service puts them there. */
const givenUp = /undone/;

/** Actions that stand together behind one word of a function's line: whoever uses one of them uses the word. */
const families: readonly (readonly string[])[] = [
  ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
  ['s3:AbortMultipartUpload', 's3:ListMultipartUploadParts'],
];
const familyOf = (action: string): readonly string[] => families.find((family) => family.includes(action)) ?? [action];

const isAllowed = async ({ role, policies }: FunctionRole, { action, resource }: RecordedCall): Promise<boolean> => {
  const result = await runSimulation(
    {
      request: { principal: role, action, resource: { resource, accountId: account }, contextVariables: {} },
      identityPolicies: policies.map((policy, n) => ({ name: `policy ${n}`, policy })),
      serviceControlPolicies: [],
      resourceControlPolicies: [],
    },
    {},
  );
  if (result.resultType === 'error') throw new Error(`${action} on ${resource}: ${JSON.stringify(result.errors)}`);
  return result.overallResult === 'Allowed';
};

const matches = (pattern: string, text: string): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    's',
  ).test(text);

type Permission = { readonly action: string; readonly pattern: string };

const permissionsOf = ({ policies }: FunctionRole): readonly Permission[] =>
  policies
    .flatMap(({ Statement }) => Statement)
    .flatMap(({ Action, Resource }) =>
      [Action].flat().flatMap((action) => [Resource].flat().map((pattern) => ({ action, pattern }))),
    );

const unusedOf = (role: FunctionRole, calls: readonly RecordedCall[]): readonly string[] => {
  const permissions = permissionsOf(role);
  const isUsed = ({ action, pattern }: Permission): boolean =>
    calls.some((call) => familyOf(action).includes(call.action) && matches(pattern, call.resource));
  /** Listing a bucket is given with reading in it, so that a missing object is told as such. */
  const tellsAbsence = ({ action, pattern }: Permission): boolean =>
    action === 's3:ListBucket' &&
    permissions.some((other) => other.action === 's3:GetObject' && other.pattern.startsWith(`${pattern}/`));
  const unused = permissions
    .filter(({ action, pattern }) => !ofTheRuntime.test(action) && !givenUp.test(pattern))
    .filter((permission) => !isUsed(permission) && !tellsAbsence(permission))
    .map(({ action, pattern }) => `${familyOf(action)[0]} on ${pattern.split(':').at(-1)}`);
  return [...new Set(unused)];
};

/** Compares what functions asked for with what their roles allow. */
export const compareRoles = async (
  roles: readonly FunctionRole[],
  calls: readonly RecordedCall[],
): Promise<RoleFindings> => {
  const missing: string[] = [];
  const unused = new Map<string, readonly string[]>();
  let checked = 0;
  for (const role of roles) {
    const own = calls.filter(({ caller }) => caller === role.name);
    checked += own.length;
    for (const call of own)
      if (!(await isAllowed(role, call))) missing.push(`${role.name}: ${call.action} on ${call.resource}`);
    unused.set(role.name, unusedOf(role, own));
  }
  return { missing, unused, checked };
};
