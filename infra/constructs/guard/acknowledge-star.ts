import { Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

type Reference = {
  readonly 'Fn::Join'?: readonly [string, readonly unknown[]];
  readonly 'Fn::GetAtt'?: readonly [string, string];
  readonly 'Fn::ImportValue'?: string;
  readonly Ref?: string;
};

/** A reference as the rules spell it in the name of a finding. */
const spelled = (node: unknown): string => {
  if (typeof node === 'string') return node;
  const { 'Fn::Join': join, 'Fn::GetAtt': attribute, 'Fn::ImportValue': imported, Ref } = node as Reference;
  if (join) return join[1].map(spelled).join(join[0]);
  if (attribute) return `<${attribute.join('.')}>`;
  if (imported) return imported;
  if (Ref) return `<${Ref}>`;
  throw new Error(`cannot name the resource ${JSON.stringify(node)}`);
};

/** Accepts exactly one star in a resource of a policy of `construct`; any other is still found. */
export const acknowledgeStar = (construct: IConstruct, resource: string, reason: string): void => {
  acknowledge(construct, `IAM5[Resource::${spelled(Stack.of(construct).resolve(resource))}]`, reason);
};

/**
 * An ARN of another stack as `from` sees it. The export is made now rather than when everything is resolved, so that a
 * finding about it can be named.
 */
export const seenFrom = (from: IConstruct, owner: IConstruct, arn: string): string =>
  Stack.of(from) === Stack.of(owner) ? arn : Stack.of(owner).exportValue(arn);
