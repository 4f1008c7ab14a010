import { describe, expect, test, vi } from 'vitest';
import { forbiddenTypes, partitionOf } from '../config/capabilities.ts';
import { dev } from '../config/dev.ts';
import { emulator } from '../config/emulator.ts';
import { leftOutInEmulator } from '../config/emulator-capabilities.ts';
import { prod } from '../config/prod.ts';
import { demoSites } from '../testing/demo-sites.ts';
import { ofType, synthesise, synthesisTimeout, type TemplateBody } from '../testing/synthesise.ts';

vi.setConfig({ testTimeout: synthesisTimeout });

const abroad = { ...dev, region: 'eu-central-1', availabilityZones: ['eu-central-1a', 'eu-central-1b'] };
const places = [
  { ...synthesise(prod, demoSites, { checked: true }), input: prod, partition: 'aws-cn' },
  { ...synthesise(dev, demoSites, { checked: true }), input: dev, partition: 'aws' },
  // Away from the edge region, so that two regions must tell each other.
  { ...synthesise(abroad, demoSites, { checked: true }), input: abroad, partition: 'aws' },
];

describe.each(places)(
  'given a cluster in $input.region, whose templates the AwsSolutions rules accept',
  ({ templates, input, partition }) => {
    const all = JSON.stringify(templates);

    test('when its templates are read, then they name no service that the partition lacks', () => {
      expect(partitionOf(input.region)).toBe(partition);
      const types = new Set(
        Object.values(templates).flatMap(({ Resources }) => Object.values(Resources).map(({ Type }) => Type)),
      );
      for (const forbidden of forbiddenTypes(partitionOf(input.region)))
        expect([...types].filter((type) => type.startsWith(forbidden))).toEqual([]);
      expect(all).not.toMatch(/FunctionAssociations|LambdaFunctionAssociations|AuthType/);
    });

    test('when its templates are read, then no ARN and no endpoint is of another partition', () => {
      const foreign =
        partition === 'aws-cn' ? /arn:aws:(?!acm)|\.amazonaws\.com(?!\.cn)["/]/ : /arn:aws-cn:|amazonaws\.com\.cn/;
      // Names of services as principals are the same everywhere; they are no hosts.
      const hosts = all.replaceAll(/"(Service|Principal)":"[a-z0-9.-]+"/g, '');
      expect(foreign.exec(hosts)?.[0]).toBeUndefined();
    });

    test('[CLU-02] when a site is added or taken away, then no template of another stack changes', () => {
      const fewer = synthesise(
        input,
        demoSites.filter(({ site }) => site.siteId !== 'czj'),
      ).templates;
      const { 'site-czj': gone, ...rest } = templates;
      expect(gone).toBeDefined();
      expect(fewer).toEqual(rest);
    });

    test('[SEC-07] when a request comes, then only distributions reach buckets, and nothing reaches tables but functions', () => {
      for (const [, bucket] of ofType(templates['data'], 'AWS::S3::Bucket'))
        expect(bucket.Properties?.['PublicAccessBlockConfiguration']).toEqual({
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        });
      const readable = ofType(templates['data'], 'AWS::S3::BucketPolicy').filter(([, policy]) =>
        JSON.stringify(policy).includes('DistributionsRead'),
      );
      expect(readable.map(([, policy]) => JSON.stringify(policy.Properties?.['Bucket']))).toEqual([
        expect.stringContaining('bucketspages'),
        expect.stringContaining('bucketsmedia'),
      ]);
      expect(
        ofType(templates['data'], 'AWS::DynamoDB::Table').flatMap(([, table]) => Object.keys(table.Properties ?? {})),
      ).not.toContain('ResourcePolicy');
    });
  },
);

test('given the cluster of the city, when its stacks are counted, then they are what they were: look before you accept', () => {
  const [{ templates }] = places as [(typeof places)[0]];
  const counted = Object.fromEntries(
    Object.entries(templates).map(([name, { Resources }]) => {
      const counts = new Map<string, number>();
      for (const { Type } of Object.values(Resources)) counts.set(Type, (counts.get(Type) ?? 0) + 1);
      return [name, Object.fromEntries([...counts].sort())];
    }),
  );
  expect(counted).toMatchSnapshot();
});

const typesOf = (some: Readonly<Record<string, TemplateBody>>): readonly string[] => [
  ...new Set(Object.values(some).flatMap(({ Resources }) => Object.values(Resources).map(({ Type }) => Type))),
];

test('given the emulator, when a cluster is made for it, then what others have and it lacks is what is listed as left out, type by type', () => {
  const { templates } = synthesise(emulator({ searchEndpoint: 'http://127.0.0.1:9200' }), demoSites);
  const emulated = new Set(typesOf(templates));
  const lacking = new Set(places.flatMap((place) => typesOf(place.templates).filter((type) => !emulated.has(type))));
  expect([...lacking].toSorted()).toEqual(Object.keys(leftOutInEmulator).toSorted());
  expect(
    Object.values(templates)
      .flatMap(({ Resources }) => Object.values(Resources))
      .filter(({ DeletionPolicy }) => DeletionPolicy === 'Retain'),
  ).toEqual([]);
});
