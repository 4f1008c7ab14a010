import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { prod } from '../../config/prod.ts';
import { demoSites } from '../../testing/demo-sites.ts';
import { ofType, synthesise } from '../../testing/synthesise.ts';
import { runbookArticles } from './runbook.ts';

const runbook = readFileSync(new URL('../../../docs/runbook.md', import.meta.url), 'utf8');
const { templates } = synthesise(prod, demoSites);
const alarms = Object.values(templates).flatMap((template) => ofType(template, 'AWS::CloudWatch::Alarm'));
const articleOf = (description: unknown): string => /docs\/runbook\.md#([a-z-]+)$/.exec(String(description))?.[1] ?? '';

const articleText = (name: string): string => runbook.split(`\n### ${name}\n`)[1]?.split('\n### ')[0] ?? '';

describe('given what an operator does', () => {
  test.each([
    'deploy',
    'rollback',
    'restore-a-table-to-a-time',
    'restore-one-site',
    'move-a-cluster',
    'rebuild-search',
    'upgrade-search',
    'redrive-queues',
    'rotate-keys',
    'incident-takedown',
    'emergency-drill',
    'search-access',
    'certificate-change',
    'year-end-calendar',
    'remove-a-site',
    'bring-a-site-back',
  ])('[OPS-04] [OPS-10] when %s is looked up, then there is an article of steps', (name) => {
    expect(articleText(name).length).toBeGreaterThan(200);
  });

  test('[SEC-04] when something is online that must not be, then the plan says who takes it down, where the evidence is, whom to tell, and what to do without the desk', () => {
    const plan = articleText('incident-takedown');
    for (const said of ['emergency takedown', 'evidence', 'secrecy', 'If the desk is out of reach'])
      expect(plan).toContain(said);
  });

  test('when an article leads on to another, then that one is there', () => {
    const names = new Set(
      [...runbook.matchAll(/^#{2,3} (.+)$/gm)].map(([, name = '']) => name.toLowerCase().replaceAll(' ', '-')),
    );
    for (const [, name = ''] of runbook.matchAll(/\]\(#([a-z-]+)\)/g)) expect([...names]).toContain(name);
  });
});

describe('given everything that can go wrong', () => {
  test('[OPS-05] when an alarm rings, then it names an article that is there', () => {
    expect(alarms.length).toBeGreaterThan(90);
    for (const [id, { Properties }] of alarms)
      expect([id, runbookArticles]).toEqual([
        id,
        expect.arrayContaining([articleOf(Properties?.['AlarmDescription'])]),
      ]);
  });

  test.each(runbookArticles)(
    '[OPS-05] when %s is looked up, then its article says what it means and what to do',
    (article) => {
      const text = runbook.split(`\n### ${article}\n`)[1]?.split('\n### ')[0] ?? '';
      expect(text).toMatch(/\*\*Means\*\*/);
      expect(text).toMatch(/\*\*Look\*\*/);
      expect(text).toMatch(/\*\*Do\*\*/);
    },
  );

  test('[OPS-05] when the articles are counted, then none is without its alarm', () => {
    const rung = new Set(alarms.map(([, { Properties }]) => articleOf(Properties?.['AlarmDescription'])));
    expect(runbookArticles.filter((article) => !rung.has(article) && article !== 'budget-is-exceeded')).toEqual([]);
  });

  test('[OPS-01] when an alarm rings or is over, then somebody is told', () => {
    for (const [id, { Properties }] of alarms) {
      expect([id, Properties?.['AlarmActions']]).toEqual([id, [expect.anything()]]);
      expect([id, Properties?.['OKActions']]).toEqual([id, [expect.anything()]]);
    }
    const mayPublish = Object.values(templates)
      .flatMap((template) => ofType(template, 'AWS::SNS::TopicPolicy'))
      .filter(([, policy]) => JSON.stringify(policy).includes('"Service":"cloudwatch.amazonaws.com"'));
    expect(mayPublish).toHaveLength(2);
    const subscribers = Object.values(templates).flatMap((template) => ofType(template, 'AWS::SNS::Subscription'));
    expect(subscribers.map(([, { Properties }]) => Properties?.['Endpoint'])).toEqual(
      expect.arrayContaining([...prod.alarms.recipients]),
    );
  });
});
