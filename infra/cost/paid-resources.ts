import type { PriceName } from './prices.ts';

/** What a kind of resource costs by, or why it costs nothing of its own. */
export type Paid = { readonly by: readonly PriceName[] } | { readonly nothing: string };

const by = (...prices: readonly PriceName[]): Paid => ({ by: prices });
const partOf = (whole: string): Paid => ({ nothing: `part of ${whole}` });
const rule: Paid = { nothing: 'a rule: its service asks nothing for it' };
const atDeployment: Paid = { nothing: 'works during a deployment only' };

/** Every kind of resource that a cluster is made of: one that is not here has no place in the model, and a test says so. */
export const paidResources: Readonly<Record<string, Paid>> = {
  'AWS::ApiGatewayV2::Api': by('gateway request'),
  'AWS::ApiGatewayV2::Integration': partOf('the gateway'),
  'AWS::ApiGatewayV2::Route': partOf('the gateway'),
  'AWS::ApiGatewayV2::Stage': partOf('the gateway'),
  'AWS::Backup::BackupPlan': partOf('the vault'),
  'AWS::Backup::BackupSelection': partOf('the vault'),
  'AWS::Backup::BackupVault': by('backup GB-month'),
  'AWS::Budgets::Budget': { nothing: 'budgets that act on nothing are free' },
  'AWS::CloudFront::CachePolicy': rule,
  'AWS::CloudFront::CloudFrontOriginAccessIdentity': rule,
  'AWS::CloudFront::Distribution': by('edge GB', 'edge request', 'edge purge address'),
  'AWS::CloudFront::OriginAccessControl': rule,
  'AWS::CloudFront::OriginRequestPolicy': rule,
  'AWS::CloudFront::ResponseHeadersPolicy': rule,
  'AWS::CloudWatch::Alarm': by('alarm'),
  'AWS::CloudWatch::Dashboard': by('dashboard'),
  'AWS::DynamoDB::Table': by('table write unit', 'table read unit', 'table GB-month', 'table recovery GB-month'),
  'AWS::EC2::FlowLog': by('log GB', 'log GB-month'),
  'AWS::EC2::RouteTable': partOf('the network'),
  'AWS::EC2::SecurityGroup': rule,
  'AWS::EC2::SecurityGroupEgress': rule,
  'AWS::EC2::SecurityGroupIngress': rule,
  'AWS::EC2::Subnet': partOf('the network'),
  'AWS::EC2::SubnetRouteTableAssociation': partOf('the network'),
  'AWS::EC2::VPC': { nothing: 'a network without a gateway to the internet is free' },
  'AWS::EC2::VPCEndpoint': by('network door hour'),
  'AWS::Events::Rule': { nothing: 'scheduled calls are free; what they call is counted as functions' },
  'AWS::IAM::Policy': rule,
  'AWS::IAM::Role': rule,
  'AWS::KMS::Key': by('key', 'key request'),
  'AWS::Lambda::EventSourceMapping': { nothing: 'feeds read by functions are free; queues are counted by request' },
  'AWS::Lambda::Function': by('lambda GB-second, arm64', 'lambda request', 'trace', 'metric'),
  'AWS::Lambda::Permission': rule,
  'AWS::Logs::LogGroup': by('log GB', 'log GB-month'),
  'AWS::Logs::ResourcePolicy': rule,
  'AWS::OpenSearchService::Domain': by(
    'search m6g.large.search hour',
    'search t3.medium.search hour',
    'search GB-month',
  ),
  'AWS::S3::Bucket': by('object GB-month', 'object write', 'object read'),
  'AWS::S3::BucketPolicy': rule,
  'AWS::SNS::Subscription': partOf('the topic'),
  'AWS::SNS::Topic': { nothing: 'a few mails of alarms a month: less than a cent' },
  'AWS::SNS::TopicPolicy': rule,
  'AWS::SQS::Queue': by('queue request'),
  'AWS::SQS::QueuePolicy': rule,
  'AWS::SSM::Parameter': { nothing: 'standard parameters are free' },
  'AWS::SecretsManager::Secret': by('secret'),
  'AWS::WAFv2::LoggingConfiguration': by('log GB', 'log GB-month'),
  'AWS::WAFv2::WebACL': by('edge firewall', 'edge firewall rule', 'edge firewall request'),
  'Custom::CrossRegionExportReader': atDeployment,
  'Custom::CrossRegionExportWriter': atDeployment,
  'Custom::Desk': atDeployment,
  'Custom::FirstAccounts': atDeployment,
  'Custom::SearchRole': atDeployment,
  'Custom::SiteRegistration': atDeployment,
};
