import { parseArgs } from 'node:util';
import { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import settings from '../../cdk.json' with { type: 'json' };
import { environmentNamed } from '../config/environments.ts';
import { costReport, monthlyCost } from '../cost/cost-report.ts';
import { type LoadProfileName, loadProfiles } from '../cost/load-profiles.ts';
import { monthlyUsage } from '../cost/monthly-usage.ts';
import { type PricedTemplate, standingIn } from '../cost/template-counts.ts';
import { site as department } from '../sites/jyj.ts';
import { site as portal } from '../sites/portal.ts';
import { buildCluster } from '../stacks/cluster-app.ts';

// Prints what a month costs: npm run cost -- --profile prefecture [--env prod]
const { values } = parseArgs({
  options: { profile: { type: 'string', default: 'prefecture' }, env: { type: 'string', default: 'prod' } },
});
if (!(values.profile in loadProfiles))
  throw new Error(`profile is ${values.profile}: one of ${Object.keys(loadProfiles).join(', ')}`);
const profile = loadProfiles[values.profile as LoadProfileName];

const app = new App({
  context: settings.context,
  analyticsReporting: false,
  stackTraces: false,
  treeMetadata: false,
  builtinCloudFormationValidation: false,
});
buildCluster(app, {
  environment: environmentNamed(values.env),
  sites: [{ site: portal }, { site: department }],
  code: (entry) => Code.fromInline(`// ${entry}`),
  deskEdition: '1',
});
const stacks = app.synth().stacks.map(({ stackName, template }) => [stackName, template as PricedTemplate] as const);
const shared = stacks.filter(([name]) => !name.includes('-site-')).map(([, template]) => template);
const ofSite = stacks.find(([name]) => name.endsWith(`-site-${department.siteId}`))?.[1];
if (!ofSite) throw new Error('a site has a stack');
// Every site's stack is alike.
const all = [...shared, ...Array.from({ length: profile.sites }, () => ofSite)];
console.log(costReport(values.profile, profile, monthlyCost(profile, monthlyUsage(profile, standingIn(all)))));
