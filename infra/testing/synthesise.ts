import { App, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks } from 'cdk-nag';
import { type EnvironmentInput, environmentOf } from '../config/environment.ts';
import { buildCluster, type ClusterInput } from '../stacks/cluster-app.ts';
import context from '../../cdk.json' with { type: 'json' };

/** A cluster in templates, made without bundles and without asking any account. */
export const synthesise = (
  input: EnvironmentInput,
  sites: ClusterInput['sites'],
  { checked = false }: { readonly checked?: boolean } = {},
) => {
  const app = new App({ context: context.context, analyticsReporting: false });
  if (checked) Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const stacks = buildCluster(app, {
    environment: environmentOf(input),
    sites,
    code: (entry) => Code.fromInline(`// ${entry}`),
    deskEdition: '1',
  });
  return { app, stacks, template: (stack: Parameters<typeof Template.fromStack>[0]) => Template.fromStack(stack) };
};
