import { readFileSync } from 'node:fs';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { synthesisTimeout } from '../../testing/synthesise.ts';
import { SiteAlarms } from './site-alarms.ts';

test(
  '[OPS-05] given what functions count of each request, when the alarm of a site looks, then at the same metric',
  () => {
    const stack = new Stack(new App({ analyticsReporting: false, builtinCloudFormationValidation: false }), 'site', {
      env: { region: 'eu-central-1' },
    });
    new SiteAlarms(stack, 'alarms', {
      siteId: 'jyj',
      distributionId: 'D',
      topicArn: 'arn:aws:sns:eu-central-1:1:topic',
    });
    const [alarm, ...more] = Object.values(Template.fromStack(stack).findResources('AWS::CloudWatch::Alarm'));
    expect(more).toEqual([]);
    const { Namespace, MetricName, Dimensions } = alarm?.['Properties'] ?? {};
    expect(Dimensions).toEqual([{ Name: 'site', Value: 'jyj' }]);
    const counted = readFileSync(new URL('../../../functions/http/request/request-log.ts', import.meta.url), 'utf8');
    expect(counted).toContain(`Namespace: '${Namespace}'`);
    expect(counted).toContain(`Name: '${MetricName}'`);
    expect(counted).toContain(`Dimensions: [['site'], []]`);
  },
  synthesisTimeout,
);
