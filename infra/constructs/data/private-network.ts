import { RemovalPolicy } from 'aws-cdk-lib';
import {
  FlowLogDestination,
  GatewayVpcEndpointAwsService,
  InterfaceVpcEndpointAwsService,
  IpAddresses,
  Port,
  SecurityGroup,
  type SubnetSelection,
  SubnetType,
  Vpc,
} from 'aws-cdk-lib/aws-ec2';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { FunctionNetwork } from '../work/cluster-function.ts';

/** Props for `PrivateNetwork`. */
export interface PrivateNetworkProps {
  /** By name, so that a synthesis asks no account. */
  readonly availabilityZones: readonly string[];
}

/** A network without a way to or from the internet: the search domain, the functions beside it, and doors to the services they need. */
export class PrivateNetwork extends Construct {
  readonly vpc: Vpc;
  readonly subnets: SubnetSelection = { subnetType: SubnetType.PRIVATE_ISOLATED };
  readonly forFunctions: FunctionNetwork;
  readonly domainSecurityGroup: SecurityGroup;

  constructor(scope: Construct, id: string, { availabilityZones }: PrivateNetworkProps) {
    super(scope, id);
    this.vpc = new Vpc(this, 'vpc', {
      availabilityZones: [...availabilityZones],
      ipAddresses: IpAddresses.cidr('10.60.0.0/20'),
      natGateways: 0,
      subnetConfiguration: [{ name: 'inside', subnetType: SubnetType.PRIVATE_ISOLATED, cidrMask: 24 }],
      restrictDefaultSecurityGroup: false,
      flowLogs: {
        all: {
          destination: FlowLogDestination.toCloudWatchLogs(
            new LogGroup(this, 'flows', { retention: RetentionDays.ONE_YEAR, removalPolicy: RemovalPolicy.DESTROY }),
          ),
        },
      },
    });
    const group = (name: string, description: string) =>
      new SecurityGroup(this, name, { vpc: this.vpc, description, allowAllOutbound: false });
    const functions = group('functions', 'functions beside the search domain');
    this.domainSecurityGroup = group('domain', 'the search domain');
    functions.connections.allowTo(this.domainSecurityGroup, Port.tcp(443), 'signed requests to the search domain');
    // Tables and buckets are reached through gateways, whose addresses are the services' public ones.
    functions.connections.allowToAnyIpv4(Port.tcp(443), 'gateways of tables and buckets; there is no other way out');
    for (const [name, service] of [
      ['tables', GatewayVpcEndpointAwsService.DYNAMODB],
      ['buckets', GatewayVpcEndpointAwsService.S3],
    ] as const)
      this.vpc.addGatewayEndpoint(name, { service, subnets: [this.subnets] });
    const doors = group('doors', 'doors to the services');
    doors.connections.allowFrom(functions, Port.tcp(443), 'functions beside the search domain');
    this.vpc.addInterfaceEndpoint('queues', {
      service: InterfaceVpcEndpointAwsService.SQS,
      subnets: this.subnets,
      securityGroups: [doors],
      open: false,
    });
    this.forFunctions = { vpc: this.vpc, subnets: this.subnets, securityGroup: functions };
  }
}
