/** The part of a template that costs are counted from. */
export type PricedTemplate = {
  readonly Resources: Readonly<
    Record<string, { readonly Type: string; readonly Properties?: Readonly<Record<string, unknown>> }>
  >;
};

/** What stands in the templates of a cluster whether anybody asks for it or not. */
export type Standing = {
  readonly alarms: number;
  readonly dashboards: number;
  readonly keys: number;
  readonly secrets: number;
  readonly firewalls: number;
  readonly firewallRules: number;
  /** Doors times the zones they stand in. */
  readonly doors: number;
  readonly searchNodes: readonly { readonly type: string; readonly count: number }[];
  readonly searchGigabytes: number;
};

type DomainShape = {
  readonly ClusterConfig: {
    readonly InstanceType: string;
    readonly InstanceCount: number;
    readonly DedicatedMasterEnabled?: boolean;
    readonly DedicatedMasterType?: string;
    readonly DedicatedMasterCount?: number;
  };
  readonly EBSOptions: { readonly VolumeSize: number };
};

/** Counts what is paid by the month. */
export const standingIn = (templates: readonly PricedTemplate[]): Standing => {
  const resources = templates.flatMap(({ Resources }) => Object.values(Resources));
  const of = (type: string) => resources.filter(({ Type }) => Type === type).map(({ Properties }) => Properties ?? {});
  const domains = of('AWS::OpenSearchService::Domain') as unknown as readonly DomainShape[];
  const acls = of('AWS::WAFv2::WebACL');
  const sizeOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);
  return {
    alarms: of('AWS::CloudWatch::Alarm').length,
    dashboards: of('AWS::CloudWatch::Dashboard').length,
    keys: of('AWS::KMS::Key').length,
    secrets: of('AWS::SecretsManager::Secret').length,
    firewalls: acls.length,
    firewallRules: acls.reduce((sum, { Rules }) => sum + sizeOf(Rules), 0),
    doors: of('AWS::EC2::VPCEndpoint')
      .filter(({ VpcEndpointType }) => VpcEndpointType === 'Interface')
      .reduce((sum, { SubnetIds }) => sum + sizeOf(SubnetIds), 0),
    searchNodes: domains.flatMap(({ ClusterConfig: nodes }) => [
      { type: nodes.InstanceType, count: nodes.InstanceCount },
      ...(nodes.DedicatedMasterEnabled
        ? [{ type: nodes.DedicatedMasterType ?? '', count: nodes.DedicatedMasterCount ?? 0 }]
        : []),
    ]),
    searchGigabytes: domains.reduce(
      (sum, { ClusterConfig, EBSOptions }) => sum + ClusterConfig.InstanceCount * EBSOptions.VolumeSize,
      0,
    ),
  };
};
