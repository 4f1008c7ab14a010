import { awsServices } from '#functions/composition/aws.ts';
import { firstAccounts } from '#functions/identity/accounts/first-accounts.ts';
import { awsEnv } from '#shared/schemas/env/aws-env.ts';
import { readEnv } from '#shared/schemas/env/env-group.ts';

const { INITIAL_PASSWORD } = readEnv(awsEnv.firstAccounts, process.env);

export const handler = firstAccounts(awsServices(process.env), () => INITIAL_PASSWORD);
