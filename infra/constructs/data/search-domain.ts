import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { EbsDeviceVolumeType, type IVpc, type SecurityGroup, type SubnetSelection } from 'aws-cdk-lib/aws-ec2';
import { AccountRootPrincipal, PolicyDocument, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, ResourcePolicy, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type CfnDomain, Domain, EngineVersion, TLSSecurityPolicy } from 'aws-cdk-lib/aws-opensearchservice';
import { Construct } from 'constructs';
import type { Environment } from '../../config/environment.ts';
import { acknowledge } from '../guard/acknowledge.ts';

/** Props for `SearchDomain`. */
export interface SearchDomainProps {
  readonly size: Extract<Environment['search'], { readonly instances: number }>;
  readonly availabilityZones: number;
  readonly vpc: IVpc;
  readonly subnets: SubnetSelection;
  readonly securityGroup: SecurityGroup;
  /** ARN of the one role that gives roles inside the domain to others. */
  readonly masterRoleArn: string;
  /** What happens to the domain when it leaves the stack; the index can be made again from the tables. */
  readonly removalPolicy: RemovalPolicy;
}

/** The search domain: in a network without a way out, encrypted, asked by signed requests, each judged by the role of whoever signed. */
export class SearchDomain extends Construct {
  readonly domain: Domain;

  constructor(scope: Construct, id: string, props: SearchDomainProps) {
    super(scope, id);
    const { size, vpc, subnets, securityGroup, removalPolicy } = props;
    const [slowSearches, slowIndexing, application] = ['slowSearches', 'slowIndexing', 'application'].map(
      (name) => new LogGroup(this, name, { retention: RetentionDays.ONE_YEAR, removalPolicy: RemovalPolicy.DESTROY }),
    ) as [LogGroup, LogGroup, LogGroup];
    const writes = new ResourcePolicy(this, 'writesLogs', {
      policyStatements: [
        new PolicyStatement({
          principals: [new ServicePrincipal('es.amazonaws.com')],
          actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
          resources: [slowSearches, slowIndexing, application].map(({ logGroupArn }) => logGroupArn),
        }),
      ],
    });
    const spread = size.instances > 1;
    this.domain = new Domain(this, 'domain', {
      version: EngineVersion.OPENSEARCH_2_19,
      enableVersionUpgrade: true,
      vpc,
      vpcSubnets: [spread ? subnets : { subnets: vpc.isolatedSubnets.slice(0, 1) }],
      securityGroups: [securityGroup],
      zoneAwareness: spread ? { enabled: true, availabilityZoneCount: props.availabilityZones } : { enabled: false },
      capacity: {
        dataNodeInstanceType: size.instanceType,
        dataNodes: size.instances,
        multiAzWithStandbyEnabled: false,
        ...(size.leaders
          ? { masterNodes: size.leaders.instances, masterNodeInstanceType: size.leaders.instanceType }
          : {}),
      },
      ebs: { volumeSize: size.volumeGb, volumeType: EbsDeviceVolumeType.GP3 },
      encryptionAtRest: { enabled: true },
      nodeToNodeEncryption: true,
      enforceHttps: true,
      tlsSecurityPolicy: TLSSecurityPolicy.TLS_1_2,
      fineGrainedAccessControl: { masterUserArn: props.masterRoleArn },
      logging: {
        slowSearchLogEnabled: true,
        slowSearchLogGroup: slowSearches,
        slowIndexLogEnabled: true,
        slowIndexLogGroup: slowIndexing,
        appLogEnabled: true,
        appLogGroup: application,
      },
      // The policy that lets the domain write its logs stands beside them instead of being made by a function.
      suppressLogsResourcePolicy: true,
      removalPolicy,
    });
    this.domain.node.addDependency(writes);
    // Whoever of this account an identity policy allows, by signed requests; nobody else, and nobody without a name. What they may do
    // is then judged again by their role inside the domain.
    (this.domain.node.defaultChild as CfnDomain).accessPolicies = new PolicyDocument({
      statements: [
        new PolicyStatement({
          principals: [new AccountRootPrincipal()],
          actions: ['Get', 'Head', 'Post', 'Put', 'Delete'].map((method) => `es:ESHttp${method}`),
          resources: [Stack.of(this).formatArn({ service: 'es', resource: 'domain', resourceName: '*' })],
        }),
      ],
    });
    acknowledge(
      this.domain,
      'OS3',
      'the domain lies in subnets without a way in; who may ask is decided by the identity policies of the functions and their roles inside the domain (docs/adr: judge-search-by-role)',
    );
    if (!size.leaders)
      acknowledge(this.domain, 'OS4', 'an environment without citizens: its data nodes lead themselves');
    if (!spread) acknowledge(this.domain, 'OS7', 'an environment without citizens: one node');
  }
}
