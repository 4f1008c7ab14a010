/** What the emulator of `npm run test:deploy` cannot do, and what shows it instead. Printed by every emulated synthesis. */
export const leftOutInEmulator: { readonly [Type: string]: string } = {
  'AWS::CloudFront::OriginAccessControl':
    'of the managed shape, whose origin groups its distributions do not follow; synth assertions, the plain shape is deployed instead',
  'AWS::CloudFront::CachePolicy': 'of the managed shape only; synth assertions',
  'AWS::CloudFront::OriginRequestPolicy': 'of the managed shape only; synth assertions',
  'AWS::CloudFront::ResponseHeadersPolicy': 'of the managed shape only; synth assertions',
  'AWS::WAFv2::WebACL': 'the edge stack; synth assertions',
  'AWS::OpenSearchService::Domain': 'the real OpenSearch server stands beside; synth assertions for the domain',
  'AWS::EC2::VPC': 'only functions beside the domain live in a network; synth assertions',
  'AWS::Backup::BackupPlan': 'synth assertions; restoring is exercised on one machine',
  'AWS::DynamoDB::Table, earlier moments':
    'its recovery copies the present: the story asks for it at the moment it goes back to',
  'AWS::CloudWatch::Alarm over several metrics': 'the alarms of the tables; synth assertions',
  'AWS::Budgets::Budget': 'synth assertions',
};
