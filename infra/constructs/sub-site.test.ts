import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test, vi } from 'vitest';
import { site as jyj } from '../sites/jyj.ts';
import { site as portal } from '../sites/portal.ts';
import { site as yshj } from '../sites/yshj.ts';
import { synthesisTimeout } from '../testing/synthesise.ts';
import { SubSite, type SubSiteProps } from './sub-site.ts';

// The first synthesis of a process loads the library.
vi.setConfig({ testTimeout: synthesisTimeout });

const templateOf = (region: string, props: Partial<SubSiteProps> = {}): Template => {
  const app = new App({ analyticsReporting: false, stackTraces: false, builtinCloudFormationValidation: false });
  const stack = new Stack(app, 'site', { env: { region } });
  new SubSite(stack, 'site', { site: jyj, cluster: 'prod', ...props });
  return Template.fromStack(stack);
};
const distribution = 'AWS::CloudFront::Distribution';
type Behaviour = {
  readonly PathPattern?: string;
  readonly TargetOriginId: string;
  readonly ViewerProtocolPolicy: string;
};
type Config = { readonly DefaultCacheBehavior: Behaviour; readonly CacheBehaviors: readonly Behaviour[] };
const configOf = (template: Template): Config =>
  Object.values(template.findResources(distribution))[0]?.['Properties'].DistributionConfig;

describe.each(['us-east-1', 'cn-northwest-1'])('given a department with a stack of its own in %s', (region) => {
  test('[CLU-02] when it is deployed, then the site is registered before its host exists', () => {
    const template = templateOf(region);
    template.hasResourceProperties('Custom::SiteRegistration', {
      siteId: 'jyj',
      definition: Match.serializedJson(Match.objectLike({ siteId: 'jyj', kind: 'department' })),
    });
    const [id] = Object.keys(template.findResources('Custom::SiteRegistration'));
    template.hasResource(distribution, { DependsOn: Match.arrayWith([id]) });
  });

  test('[CLU-21] when the cluster refuses it, then nothing of it was made: all else waits for its registration', () => {
    const resources = templateOf(region).toJSON()['Resources'] as Record<string, { readonly Type: string }>;
    const waits = (id: string, seen: ReadonlySet<string> = new Set()): boolean => {
      const resource = resources[id];
      if (!resource || seen.has(id)) return false;
      if (resource.Type === 'Custom::SiteRegistration') return true;
      const named = [...JSON.stringify(resource).matchAll(/"([A-Za-z0-9]+)"/g)].map(([, name = '']) => name);
      return named.some((name) => waits(name, new Set([...seen, id])));
    };
    expect(Object.keys(resources).length).toBeGreaterThan(3);
    expect(Object.keys(resources).filter((id) => !waits(id))).toEqual([]);
  });

  test('[CLU-03] when pages are read, then only those under its own prefix', () => {
    const template = templateOf(region);
    template.hasResourceProperties(distribution, {
      DistributionConfig: {
        Aliases: ['jyj.yunlan.gov.cn'],
        IPV6Enabled: true,
        Origins: Match.arrayWith([Match.objectLike({ Id: 'pages', OriginPath: '/zt/jyj' })]),
      },
    });
    expect(configOf(template).CacheBehaviors.map(({ PathPattern }) => PathPattern)).toEqual([
      '/media/*',
      '/assets/*',
      '/api/*',
      '/search*',
      '/leave*',
    ]);
    expect(
      configOf(templateOf(region, { site: portal })).CacheBehaviors.map(({ PathPattern }) => PathPattern),
    ).toContain('/zt/*');
  });

  test('[SEC-03] when somebody asks without TLS, then they are led to it on every path', () => {
    const { DefaultCacheBehavior, CacheBehaviors } = configOf(templateOf(region));
    for (const { ViewerProtocolPolicy } of [DefaultCacheBehavior, ...CacheBehaviors])
      expect(ViewerProtocolPolicy).toBe('redirect-to-https');
  });

  test('when it has ended, then no page of it is shown any more: every address is answered with the notice', () => {
    const retired = { newName: '云澜市政务服务局', newUrl: 'https://zwfw.yunlan.gov.cn/' };
    const { DefaultCacheBehavior, CacheBehaviors } = configOf(templateOf(region, { site: { ...jyj, retired } }));
    expect(DefaultCacheBehavior.TargetOriginId).toBe('api');
    expect(CacheBehaviors.map(({ PathPattern }) => PathPattern)).toEqual(['/assets/*']);
  });

  test('[SEC-07] when the API is asked, then with the name of the site and a secret that no template holds', () => {
    templateOf(region).hasResourceProperties(distribution, {
      DistributionConfig: {
        Origins: Match.arrayWith([
          Match.objectLike({
            Id: 'api',
            OriginCustomHeaders: Match.arrayWith([
              { HeaderName: 'x-zq-site', HeaderValue: 'jyj' },
              { HeaderName: 'x-zq-host', HeaderValue: 'jyj.yunlan.gov.cn' },
              {
                HeaderName: 'x-zq-secret',
                HeaderValue: '{{resolve:secretsmanager:/zhanqun/prod/origin:SecretString:current::}}',
              },
            ]),
          }),
        ]),
      },
    });
  });

  test('[CLU-09] when the cluster is looked for, then by the name of its environment', () => {
    const parameters = Object.values(
      templateOf(region).findParameters('*', { Type: 'AWS::SSM::Parameter::Value<String>' }),
    );
    const names = parameters
      .map(({ Default }) => String(Default))
      .filter((name) => !name.startsWith('/cdk-bootstrap/'));
    expect(names.length).toBeGreaterThanOrEqual(7);
    expect(names.filter((name) => !name.startsWith('/zhanqun/prod/'))).toEqual([]);
  });

  test('when its bill is asked for, then what it uses bears its name', () => {
    templateOf(region).hasResourceProperties(distribution, {
      Tags: Match.arrayWith([{ Key: 'zhanqun:site', Value: 'jyj' }]),
    });
  });

  test('[CLU-11] when its stack is removed, then its host stays with the notice, and where that is noted; a first deployment that fails leaves neither', () => {
    const kept = { DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' };
    templateOf(region).hasResource(distribution, kept);
    templateOf(region).hasResource('AWS::SSM::Parameter', kept);
    const thrownAway = templateOf(region, { keepsDistribution: false });
    for (const type of [distribution, 'AWS::SSM::Parameter'])
      thrownAway.hasResource(type, { DeletionPolicy: Match.absent() });
  });

  test('when errors are seen there, then its own alarm leads to the runbook', () => {
    templateOf(region).hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmDescription: 'readers of jyj see errors. See docs/runbook.md#site-fails',
      MetricName: '5xxErrorRate',
    });
  });
});

describe('given the two shapes', () => {
  test('when the partition offers it, then access control, shared policies, and a second origin for what is not stored', () => {
    templateOf('us-east-1').hasResourceProperties(distribution, {
      DistributionConfig: {
        HttpVersion: 'http2and3',
        WebACLId: Match.anyValue(),
        DefaultCacheBehavior: {
          TargetOriginId: 'pages-or-missing',
          CachePolicyId: Match.anyValue(),
          ResponseHeadersPolicyId: Match.anyValue(),
          ForwardedValues: Match.absent(),
        },
        OriginGroups: {
          Items: Match.arrayWith([
            Match.objectLike({
              Id: 'pages-or-missing',
              FailoverCriteria: { StatusCodes: { Items: [403, 404], Quantity: 2 } },
              Members: { Items: [{ OriginId: 'pages' }, { OriginId: 'api' }], Quantity: 2 },
            }),
          ]),
        },
        Origins: Match.arrayWith([Match.objectLike({ Id: 'pages', OriginAccessControlId: Match.anyValue() })]),
        ViewerCertificate: { AcmCertificateArn: Match.anyValue(), MinimumProtocolVersion: 'TLSv1.2_2021' },
      },
    });
  });

  test('when it does not, then forwarded values, an access identity, a server certificate, and an error page', () => {
    templateOf('cn-north-1').hasResourceProperties(distribution, {
      DistributionConfig: {
        WebACLId: Match.absent(),
        OriginGroups: Match.absent(),
        CustomErrorResponses: [
          { ErrorCode: 403, ResponseCode: 404, ResponsePagePath: '/404.html', ErrorCachingMinTTL: 10 },
        ],
        DefaultCacheBehavior: {
          TargetOriginId: 'pages',
          CachePolicyId: Match.absent(),
          ForwardedValues: { QueryString: false, Cookies: { Forward: 'none' } },
        },
        ViewerCertificate: { IamCertificateId: Match.anyValue(), AcmCertificateArn: Match.absent() },
      },
    });
  });

  test('when public sites are asked, then no cookie is passed on, and at most ten headers', () => {
    const { CacheBehaviors } = configOf(templateOf('cn-north-1')) as unknown as {
      CacheBehaviors: { ForwardedValues: { Cookies: { Forward: string }; Headers?: string[] } }[];
    };
    for (const { ForwardedValues } of CacheBehaviors) {
      expect(ForwardedValues.Cookies.Forward).toBe('none');
      expect(ForwardedValues.Headers?.length ?? 0).toBeLessThanOrEqual(10);
      expect(ForwardedValues.Headers ?? []).not.toContain('Host');
    }
  });
});

test('given a topic, when it is deployed, then it is registered and nothing else: its host site shows it', () => {
  const template = templateOf('us-east-1', { site: yshj });
  template.resourceCountIs('Custom::SiteRegistration', 1);
  template.resourceCountIs(distribution, 0);
});

test('given a definition that is wrong, when it is read, then the field is named', () => {
  const broken = (site: object) => () => templateOf('us-east-1', { site: { ...jyj, ...site } as never });
  expect(broken({ kind: 'bureau' })).toThrow(/site jyj: kind /);
  expect(broken({ colour: 'pink' })).toThrow(/site jyj: colour /);
  expect(broken({ domain: undefined })).toThrow('site jyj: domain is missing');
  expect(broken({ columns: [{ columnId: 'x' }] })).toThrow(/site jyj: columns\.0\.name/);
});
