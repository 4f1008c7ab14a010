import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { awsEnv } from '#shared/schemas/env/aws-env.ts';
import { prod } from '../config/prod.ts';
import { demoSites } from '../testing/demo-sites.ts';
import { ofType, type Resource, synthesise } from '../testing/synthesise.ts';
import { clusterFunctions } from './cluster-functions.ts';
import type { FunctionSpec } from './function-spec.ts';

const { templates, assembly } = synthesise(prod, demoSites);
const { data, platform, api } = templates;
describe('given the stack that cannot be made again', () => {
  const stateful = ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::SecretsManager::Secret', 'AWS::KMS::Key'];

  test('[OPS-04] when it changes, then the names of what it keeps stay: another name is another, empty table', () => {
    expect(stateful.flatMap((type) => ofType(data, type).map(([id]) => id))).toMatchInlineSnapshot(`
      [
        "tablestenantsBF2F2451",
        "tablescontent205293CE",
        "tablescases1516FDB0",
        "tablesaudit58503ED8",
        "tablesledger25D03F65",
        "bucketslogs7F39EABC",
        "bucketsbodiesCB3F1A65",
        "bucketspages570F21FB",
        "bucketsmedia754E822A",
        "bucketsquarantine16DEBF9C",
        "bucketsaudit2A10E5A9",
        "clusterSecret7D77FDDF",
        "originSecret99B28452",
        "firstPasswordF92947C9",
        "keyFEDD6EC0",
      ]
    `);
  });

  test('[OPS-04] when it is removed, then all of it stays', () => {
    const kept = stateful.flatMap((type) => ofType(data, type));
    expect(kept).toHaveLength(15);
    for (const [, { DeletionPolicy, UpdateReplacePolicy }] of kept)
      expect([DeletionPolicy, UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
    expect(
      assembly.stacks.filter(({ terminationProtection }) => !terminationProtection).map(({ stackName }) => stackName),
    ).toEqual(['zhanqun-prod-edge']);
  });

  test('[OPS-04] when a table is lost or spoilt, then any second of 35 days can be had back, and nobody deletes it by mistake', () => {
    for (const [, { Properties }] of ofType(data, 'AWS::DynamoDB::Table'))
      expect(Properties).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        DeletionProtectionEnabled: true,
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: expect.anything() },
        TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      });
    const streams = ofType(data, 'AWS::DynamoDB::Table').map(
      ([, { Properties }]) => Properties?.['StreamSpecification'],
    );
    expect(streams.filter(Boolean)).toEqual(
      Array.from({ length: 4 }, () => ({ StreamViewType: 'NEW_AND_OLD_IMAGES' })),
    );
  });

  test('[SEC-03] when buckets are asked, then they are encrypted, versioned, and answer on TLS only', () => {
    const buckets = ofType(data, 'AWS::S3::Bucket');
    expect(buckets).toHaveLength(6);
    for (const [id, { Properties }] of buckets) {
      expect(JSON.stringify(Properties?.['BucketEncryption'])).toContain('AES256');
      expect(Properties?.['VersioningConfiguration']).toEqual(
        id.startsWith('bucketslogs') ? undefined : { Status: 'Enabled' },
      );
      expect(Properties?.['LifecycleConfiguration']).toBeDefined();
    }
    const policies = ofType(data, 'AWS::S3::BucketPolicy').map(([, policy]) => JSON.stringify(policy));
    expect(policies).toHaveLength(6);
    for (const policy of policies) expect(policy).toContain('"aws:SecureTransport":"false"');
  });

  test('[SEC-05] when evidence is stored, then not even the owner deletes it for three years', () => {
    const locked = ofType(data, 'AWS::S3::Bucket').filter(([, { Properties }]) => Properties?.['ObjectLockEnabled']);
    expect(locked.map(([, { Properties }]) => Properties?.['ObjectLockConfiguration'])).toEqual([
      { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 1095 } } },
    ]);
  });
});

describe('given the search domain', () => {
  test('[SEC-03] when it is asked, then only from its own network, encrypted on every way and at rest', () => {
    const [[, domain]] = ofType(templates['search'], 'AWS::OpenSearchService::Domain') as [[string, Resource]];
    expect(domain.Properties).toMatchObject({
      EncryptionAtRestOptions: { Enabled: true },
      NodeToNodeEncryptionOptions: { Enabled: true },
      DomainEndpointOptions: { EnforceHTTPS: true },
      VPCOptions: { SubnetIds: [expect.anything(), expect.anything()] },
      ClusterConfig: { InstanceCount: 2, ZoneAwarenessEnabled: true, DedicatedMasterEnabled: true },
    });
    const types = Object.values(templates['search']?.Resources ?? {}).map(({ Type }) => Type);
    expect(types.filter((type) => /NatGateway|InternetGateway/.test(type))).toEqual([]);
  });

  test('[SEC-06] when somebody asks it, then it judges by role, its master is one function of the deployment, and no password opens it', () => {
    const [[, domain]] = ofType(templates['search'], 'AWS::OpenSearchService::Domain') as [[string, Resource]];
    expect(domain.Properties?.['AdvancedSecurityOptions']).toEqual({
      Enabled: true,
      InternalUserDatabaseEnabled: false,
      MasterUserOptions: { MasterUserARN: { 'Fn::GetAtt': [expect.stringMatching(/^mapRolerole/), 'Arn'] } },
    });
  });

  test('[SEC-06] when a deployment ends, then each function that searches has the role of what it does, and nobody else has one', () => {
    const roles = Object.entries(templates).flatMap(([stack, template]) =>
      ofType(template, 'Custom::SearchRole').map(([, { Properties = {} }]) => ({
        stack,
        role: Properties['role'],
        members: (Properties['members'] as readonly { readonly 'Fn::GetAtt': readonly string[] }[]).map(
          (member) => member['Fn::GetAtt'][0]?.replace(/role[0-9A-F]{8}$/, '') ?? member,
        ),
      })),
    );
    expect(roles).toEqual([
      { stack: 'search', role: 'operator', members: [] },
      { stack: 'platform', role: 'writer', members: ['index', 'searchDaily'] },
      { stack: 'api', role: 'reader', members: ['searchApi', 'missingPage'] },
    ]);
    const wanting = Object.entries(clusterFunctions as Readonly<Record<string, FunctionSpec>>);
    for (const [access, role] of [
      ['read', 'reader'],
      ['write', 'writer'],
    ])
      expect(wanting.flatMap(([name, { search }]) => (search === access ? [name] : []))).toEqual(
        roles.find((one) => one.role === role)?.members,
      );
  });
});

type Statement = { readonly Action: string | readonly string[]; readonly Resource?: unknown; readonly Effect: string };
const list = <Part>(part: Part | readonly Part[]): readonly Part[] => (Array.isArray(part) ? part : [part as Part]);
const statementsOf = (policy: Resource): readonly Statement[] =>
  (policy.Properties as { readonly PolicyDocument: { readonly Statement: readonly Statement[] } }).PolicyDocument
    .Statement;

describe('given the roles of all functions', () => {
  const policies = Object.values(templates).flatMap((template) => [
    ...ofType(template, 'AWS::IAM::Policy'),
    ...ofType(template, 'AWS::IAM::ManagedPolicy'),
  ]);
  const inline = Object.values(templates)
    .flatMap((template) => ofType(template, 'AWS::IAM::Role'))
    .flatMap(([, role]) => (role.Properties?.['Policies'] ?? []) as readonly { readonly PolicyDocument: object }[])
    .map(({ PolicyDocument }) => ({ Type: 'inline', Properties: { PolicyDocument } }));
  const statements = [...policies.map(([, policy]) => policy), ...inline].flatMap(statementsOf);

  test('[SEC-06] when an action is allowed, then it is named: none with a star', () => {
    expect(policies.length).toBeGreaterThan(30);
    expect(statements.flatMap(({ Action }) => list(Action)).filter((action) => action.includes('*'))).toEqual([]);
  });

  test('[SEC-06] when a star stands for all resources, then the service knows none for these actions', () => {
    const onAll = statements.filter(({ Resource: on }) => list(on).includes('*')).flatMap(({ Action }) => list(Action));
    expect([...new Set(onAll)].sort()).toEqual([
      'cloudwatch:GetMetricData',
      'dynamodb:ListStreams',
      'ec2:CreateNetworkInterface',
      'ec2:DeleteNetworkInterface',
      'ec2:DescribeNetworkInterfaces',
      'ec2:DescribeSubnets',
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ]);
  });

  const specs = Object.entries(clusterFunctions) as readonly (readonly [string, FunctionSpec])[];
  const actionsOf = (name: string): readonly string[] =>
    policies
      .filter(([id]) => id.startsWith(`${name}role`))
      .flatMap(([, policy]) => statementsOf(policy).flatMap(({ Action }) => list(Action)));

  test.each<readonly [string, RegExp]>([
    ['put', /:Put(Item|Object)$/],
    ['remove', /:Delete(Item|Object)$/],
    ['check', /:ConditionCheckItem$/],
    ['count', /:UpdateItem$/],
    ['walk', /:Scan$/],
    ['upload', /:AbortMultipartUpload$/],
  ])('[SEC-06] when a function may %s, then its line in the table says so, and no role does more', (use, action) => {
    for (const [name, { tables, objects = {} }] of specs) {
      const said: readonly string[] = [...Object.values(tables), ...Object.values(objects)].flat();
      const mailed = use === 'put' && said.includes('remember');
      expect([name, actionsOf(name).some((one) => action.test(one))]).toEqual([name, mailed || said.includes(use)]);
    }
  });

  test('[SEC-05] when functions act, then only the sealer may take a record of the audit away, and nobody locked evidence', () => {
    const removers = specs.filter(([, { tables }]) => tables.audit?.includes('remove'));
    expect(removers.map(([name]) => name)).toEqual(['seal']);
    const ofLocked = specs.flatMap(([, { objects = {} }]) => [objects.auditRoots, objects.evidence].flat());
    expect(ofLocked).not.toContain('remove');
  });
});

describe('given the functions', () => {
  const functions = [platform, api]
    .flatMap((stack) => ofType(stack, 'AWS::Lambda::Function'))
    .filter(
      ([, { Properties }]) =>
        Properties?.['Runtime'] === 'nodejs24.x' && JSON.stringify(Properties['Architectures']) === '["arm64"]',
    );

  test('when they are counted, then each line of the table is one, on arm64 and Node 24, with logs of its own for a year', () => {
    expect(functions).toHaveLength(Object.keys(clusterFunctions).length);
    for (const [, { Properties }] of functions)
      expect(Properties).toMatchObject({
        LoggingConfig: { LogGroup: expect.anything() },
        TracingConfig: { Mode: 'Active' },
        Timeout: expect.any(Number),
      });
    for (const [, { Properties }] of [platform, api].flatMap((stack) => ofType(stack, 'AWS::Logs::LogGroup')))
      expect(Properties?.['RetentionInDays']).toBeGreaterThanOrEqual(183);
  });

  test('when one has a variable of a group, then it has all that the group demands', () => {
    for (const [id, { Properties }] of functions) {
      const { Variables } = (Properties?.['Environment'] ?? { Variables: {} }) as { readonly Variables: object };
      const given = Object.keys(Variables);
      for (const [group, { shape }] of Object.entries(awsEnv) as [
        string,
        { readonly shape: Record<string, z.ZodType> },
      ][]) {
        if (group === 'place' || !Object.keys(shape).some((name) => given.includes(name))) continue;
        const demanded = Object.entries(shape).filter(([, schema]) => !schema.safeParse(undefined).success);
        expect([id, given]).toEqual([id, expect.arrayContaining(demanded.map(([name]) => name))]);
      }
    }
  });

  test('[OPS-09] when a batch fails in part, then only that part comes again, and what never succeeds is kept', () => {
    const mappings = ofType(platform, 'AWS::Lambda::EventSourceMapping').map(([, { Properties }]) => Properties ?? {});
    const feeds = mappings.filter(({ StartingPosition }) => StartingPosition);
    const queues = mappings.filter(({ StartingPosition }) => !StartingPosition);
    expect(feeds).toHaveLength(3);
    for (const feed of feeds)
      expect(feed).toMatchObject({
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: 20,
        DestinationConfig: { OnFailure: expect.anything() },
      });
    expect(queues).toHaveLength(10);
    for (const queue of queues) expect(queue).toMatchObject({ FunctionResponseTypes: ['ReportBatchItemFailures'] });
    const redriven = ofType(platform, 'AWS::SQS::Queue').filter(([, { Properties }]) => Properties?.['RedrivePolicy']);
    expect(redriven).toHaveLength(11);
  });

  test('[OPS-02] when a burst comes, then background work cannot take the places of what people wait for', () => {
    const reserved = functions.flatMap(
      ([, { Properties }]) => (Properties?.['ReservedConcurrentExecutions'] as number) ?? [],
    );
    expect(reserved.length).toBeGreaterThan(5);
    expect(reserved.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(900);
  });
});
