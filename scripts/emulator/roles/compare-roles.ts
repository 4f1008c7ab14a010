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

const unusedOf = ({ policies }: FunctionRole, calls: readonly RecordedCall[]): readonly string[] =>
  policies
    .flatMap(({ Statement }) => Statement)
    .flatMap(({ Action, Resource }) => [Action].flat().map((action) => ({ action, resources: [Resource].flat() })))
    .filter(({ action }) => !ofTheRuntime.test(action))
    .flatMap(({ action, resources }) =>
      resources
        .filter((pattern) => !calls.some((call) => matches(action, call.action) && matches(pattern, call.resource)))
        .map((pattern) => `${action} on ${pattern.split(':').at(-1)}`),
    );

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
