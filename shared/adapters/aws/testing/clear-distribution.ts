import {
  CloudFrontClient,
  DeleteDistributionCommand,
  GetDistributionConfigCommand,
  UpdateDistributionCommand,
} from '@aws-sdk/client-cloudfront';
import { DeleteParameterCommand, GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';

/** Takes away the distribution that is noted in a parameter, and the note, in the steps of the runbook. */
export const clearDistribution = async (endpoint: string, Name: string): Promise<void> => {
  const place = { region: 'us-east-1', endpoint };
  const [distributions, parameters] = [new CloudFrontClient(place), new SSMClient(place)];
  const { Parameter } = await parameters.send(new GetParameterCommand({ Name }));
  const Id = Parameter?.Value;
  const { DistributionConfig, ETag: IfMatch } = await distributions.send(new GetDistributionConfigCommand({ Id }));
  if (!DistributionConfig) throw new Error(`distribution ${Id} is not there`);
  const { ETag: disabled } = await distributions.send(
    new UpdateDistributionCommand({ Id, IfMatch, DistributionConfig: { ...DistributionConfig, Enabled: false } }),
  );
  await distributions.send(new DeleteDistributionCommand({ Id, IfMatch: disabled }));
  await parameters.send(new DeleteParameterCommand({ Name }));
};
