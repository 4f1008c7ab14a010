const managed =
  'of the managed shape, whose origin groups its distributions do not follow: the plain shape is deployed instead';
const network =
  'only functions beside the search domain live in a network, and it has no rules and no flow logs to take';
const kept = 'it selects nothing to back up: the vault and its plan';
const domain =
  'the real OpenSearch server stands beside; upgrades are commanded by the service’s real client at a server of ours, as it does not speak that interface';
const regions = 'one region is deployed: nothing is told to another';

/**
 * What the emulator of `npm run test:deploy` cannot do, by type of resource, and what shows it instead: besides what is said
 * here, assertions over the synthesised templates. Printed by every emulated synthesis.
 */
export const leftOutInEmulator: { readonly [Type: string]: string } = {
  'AWS::CloudFront::OriginAccessControl': managed,
  'AWS::CloudFront::CachePolicy': managed,
  'AWS::CloudFront::OriginRequestPolicy': managed,
  'AWS::CloudFront::ResponseHeadersPolicy': managed,
  'AWS::WAFv2::WebACL': 'of the managed shape, at the edge; rules are the provider’s',
  'AWS::WAFv2::LoggingConfiguration': 'of the firewall',
  'AWS::Logs::ResourcePolicy': 'of the logs of firewall and search domain',
  'AWS::OpenSearchService::Domain': domain,
  'Custom::SearchRole': 'roles inside the domain: `npm run test:engines` maps them on a secured OpenSearch',
  'AWS::EC2::VPC': network,
  'AWS::EC2::Subnet': network,
  'AWS::EC2::RouteTable': network,
  'AWS::EC2::SubnetRouteTableAssociation': network,
  'AWS::EC2::FlowLog': network,
  'AWS::EC2::VPCEndpoint': network,
  'AWS::EC2::SecurityGroup': network,
  'AWS::EC2::SecurityGroupEgress': network,
  'AWS::EC2::SecurityGroupIngress': network,
  'AWS::Backup::BackupVault': kept,
  'AWS::Backup::BackupPlan': kept,
  'AWS::Backup::BackupSelection': `${kept}; restoring is exercised on restored tables and on one machine`,
  'AWS::Budgets::Budget': 'it bills nothing',
  'Custom::CrossRegionExportWriter': regions,
  'Custom::CrossRegionExportReader': regions,
};

/** Parts of what it takes that it does not do. */
export const leftUndoneInEmulator: { readonly [Part: string]: string } = {
  'AWS::KMS::Key':
    'it encrypts nothing with it, and no call shows what tables ask of it: synth assertions over all roles',
  'AWS::DynamoDB::Table, earlier moments':
    'its recovery copies the present: the story asks for it at the moment it goes back to',
  'AWS::CloudWatch::Alarm, over several metrics': 'the alarms of the tables; synth assertions',
  'AWS::Lambda::Function, reserved concurrency and arm64': 'one machine stands for the cloud; synth assertions',
};
