import { Annotations, CfnOutput, CustomResource, RemovalPolicy, Stack, Tags } from 'aws-cdk-lib';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import { type SiteDefinition, siteDefinitionSchema } from '#shared/schemas/config/site-definition.ts';
import { partitionOf } from '../config/capabilities.ts';
import { type DeliveryShape, shapeOf } from '../config/shape.ts';
import { distributionParameterPath } from './delivery/cluster-names.ts';
import { ClusterReference } from './delivery/cluster-reference.ts';
import { hostPaths, noticePaths, sitePaths } from './delivery/delivery-plan.ts';
import { SiteDelivery } from './delivery/site-delivery.ts';
import { SiteAlarms } from './watch/site-alarms.ts';

/** Props for `SubSite`. */
export interface SubSiteProps {
  /** The site as its unit describes it. */
  readonly site: SiteDefinition;
  /** Name of the environment whose cluster the site belongs to, e.g. `prod`. */
  readonly cluster: string;
  /**
   * Set of shared policies the distribution takes: one for each 90 sites.
   *
   * @default 1
   */
  readonly deliverySet?: number | undefined;
  /**
   * Certificate of the site's own: an ARN of the certificate manager, or in `aws-cn` the id of a server certificate.
   *
   * @default the one the cluster has for hosts below its domain
   */
  readonly certificate?: string | undefined;
  /**
   * @default what the partition of the stack offers
   */
  readonly shape?: DeliveryShape | undefined;
  /**
   * Whether topics live below the site, at `/zt/<topic>/`.
   *
   * @default true for portals, of the city and of districts
   */
  readonly hostsTopics?: boolean | undefined;
  /**
   * @default true
   */
  readonly ipv6?: boolean | undefined;
  /**
   * Raised when the secret of the distributions was exchanged.
   *
   * @default 1
   */
  readonly originSecretEdition?: number | undefined;
  /**
   * Whether the distribution outlives the stack, so that readers still find the notice.
   *
   * @default true
   */
  readonly keepsDistribution?: boolean | undefined;
}

/**
 * A site of the cluster: registered as on the admin screen, delivered under its host. A topic is registered only; its host
 * site delivers it. Removing it never removes content: the site shows the notice of its end.
 */
export class SubSite extends Construct {
  /** Undefined for a topic. */
  readonly delivery: SiteDelivery | undefined;

  constructor(scope: Construct, id: string, props: SubSiteProps) {
    super(scope, id);
    const parsed = siteDefinitionSchema.safeParse(props.site);
    if (!parsed.success)
      throw new Error(
        `site ${props.site.siteId}: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}`,
      );
    const site = parsed.data;
    const { region } = Stack.of(this);
    const cluster = new ClusterReference(this, props.cluster, props.deliverySet ?? 1);
    Tags.of(this).add('zhanqun:site', site.siteId);

    const registration = new CustomResource(this, 'registration', {
      resourceType: 'Custom::SiteRegistration',
      serviceToken: cluster.parameter('registration'),
      properties: { siteId: site.siteId, definition: JSON.stringify(site) },
    });
    if (site.kind === 'topic') return;
    if (site.domain === undefined) throw new Error(`site ${site.siteId}: domain is missing`);

    const hostsTopics = props.hostsTopics ?? (site.kind === 'portal' || site.kind === 'district');
    const shape = props.shape ?? shapeOf({ region, emulated: false });
    this.delivery = new SiteDelivery(this, 'delivery', {
      shape,
      plan: {
        comment: `${site.siteId} ${site.name.zh}`,
        hosts: [site.domain],
        certificate: props.certificate ?? cluster.parameter('certificate'),
        pagesPath: `/zt/${site.siteId}`,
        paths: site.retired ? noticePaths : hostsTopics ? hostPaths : sitePaths,
        siteHeader: site.siteId,
        origins: {
          pagesDomain: cluster.parameter('pagesDomain'),
          mediaDomain: cluster.parameter('mediaDomain'),
          apiDomain: cluster.parameter('apiDomain'),
        },
        originSecret: cluster.originSecret(),
        secretEdition: props.originSecretEdition ?? 1,
        logsDomain: cluster.parameter('logsDomain'),
        logsPrefix: `sites/${site.siteId}/`,
        ipv6: props.ipv6 ?? true,
      },
      managed: () => ({
        originAccessControl: cluster.ofSet('originAccessControl'),
        pagePolicy: cluster.ofSet('pagePolicy'),
        livePolicy: cluster.ofSet('livePolicy'),
        requestPolicy: cluster.ofSet('requestPolicy'),
        headersPolicy: cluster.ofSet('headersPolicy'),
        firewall: cluster.parameter('firewall'),
      }),
      plain: () => ({ identity: cluster.ofSet('identity') }),
    });
    const { distribution } = this.delivery;
    // An id or code that is taken is refused before anything is made.
    distribution.node.addDependency(registration);
    const note = new StringParameter(this, 'distributionId', {
      description: `distribution of ${site.siteId}`,
      parameterName: distributionParameterPath(props.cluster, site.siteId),
      stringValue: distribution.ref,
    });
    // While the distribution stands, it is noted: its caches still hear what to forget, and another stack is told who holds the host.
    if (props.keepsDistribution ?? true)
      for (const kept of [distribution, note]) kept.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    const alarms = new SiteAlarms(this, 'alarms', {
      siteId: site.siteId,
      distributionId: distribution.ref,
      topicArn: cluster.parameter('alarmTopic'),
    });
    alarms.node.addDependency(registration);
    new CfnOutput(this, 'target', {
      description: `CNAME target of ${site.domain}`,
      value: this.delivery.domainName,
    });
    if (partitionOf(region) === 'aws-cn' && !site.filings)
      Annotations.of(this).addWarningV2(
        'zhanqun:filings',
        `${site.siteId} has no filing: its host is refused without one`,
      );
  }
}
