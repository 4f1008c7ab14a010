import { Stack } from 'aws-cdk-lib';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import { operatorNotes } from '#shared/schemas/env/operator-notes.ts';

/** Props for `OperatorNotes`. */
export interface OperatorNotesProps {
  readonly environmentName: string;
  /** Variables as functions are told them, by what they are about: a parameter holds 4 KB. */
  readonly notes: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Where everything of a cluster is, for its operator's command line: addresses and names, no secret. */
export class OperatorNotes extends Construct {
  constructor(scope: Construct, id: string, { environmentName, notes }: OperatorNotesProps) {
    super(scope, id);
    for (const [about, variables] of Object.entries(notes))
      new StringParameter(this, about, {
        parameterName: `${operatorNotes(environmentName)}/${about}`,
        stringValue: Stack.of(this).toJsonString(variables),
      });
  }
}
