import { App, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { AwsSolutionsChecks } from 'cdk-nag';
import settings from '../../cdk.json' with { type: 'json' };
import { type EnvironmentInput, environmentOf } from '../config/environment.ts';
import { buildCluster, type ClusterInput } from '../stacks/cluster-app.ts';

export type Resource = {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
  readonly DependsOn?: readonly string[];
};
export type TemplateBody = {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Parameters?: Readonly<Record<string, { readonly Type: string; readonly Default?: string }>>;
};
export type Synthesis = {
  readonly assembly: CloudAssembly;
  /** Templates by the last part of the stack's name: `data`, `site-jyj`. */
  readonly templates: Readonly<Record<string, TemplateBody>>;
};

/** A synthesis takes seconds, minutes on a machine that does much else. */
export const synthesisTimeout = 300_000;

/**
 * Templates of a cluster, made without bundles and without asking any account.
 *
 * @throws Error with `validated`, when a template is not what CloudFormation takes; with `checked` also when a rule of
 * AwsSolutions finds something that nobody gave a reason for
 */
export const synthesise = (
  input: EnvironmentInput,
  sites: ClusterInput['sites'],
  { checked = false, validated = false }: { readonly checked?: boolean; readonly validated?: boolean } = {},
): Synthesis => {
  const app = new App({
    context: settings.context,
    analyticsReporting: false,
    stackTraces: false,
    treeMetadata: false,
    // The schemas of CloudFormation: most of the time of a synthesis.
    builtinCloudFormationValidation: checked || validated,
  });
  if (checked) Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  buildCluster(app, {
    environment: environmentOf(input),
    sites,
    code: (entry) => Code.fromInline(`// ${entry}`),
    deskEdition: '1',
  });
  const assembly = app.synth();
  const prefix = `zhanqun-${input.name}-`;
  const templates = assembly.stacks.map(
    ({ stackName, template }) => [stackName.replace(prefix, ''), template] as const,
  );
  return { assembly, templates: Object.fromEntries(templates) };
};

/** Resources of a type in a template, with their logical ids. */
export const ofType = (template: TemplateBody | undefined, type: string): readonly (readonly [string, Resource])[] =>
  Object.entries(template?.Resources ?? {}).filter(([, resource]) => resource.Type === type);
