import type { Condition } from '#shared/ports/table-store.ts';

/** The part of a write that makes it conditional. */
export type Conditional = {
  readonly ConditionExpression?: string;
  readonly ExpressionAttributeNames?: Record<string, string>;
  readonly ExpressionAttributeValues?: Record<string, unknown>;
};

/** A condition in the engine's language; names and values travel apart from the text. */
export const conditionExpression = (condition: Condition | undefined): Conditional => {
  switch (condition?.kind) {
    case undefined:
      return {};
    case 'absent':
      return { ConditionExpression: 'attribute_not_exists(pk)' };
    case 'exists':
      return { ConditionExpression: 'attribute_exists(pk)' };
    case 'version':
      return on('#name = :value', 'version', condition.version);
    case 'attribute':
      return on('#name = :value', condition.name, condition.value);
    case 'absentOrLower':
      return on('attribute_not_exists(pk) OR #name < :value', condition.name, condition.value);
  }
};

const on = (text: string, name: string, value: unknown): Conditional => ({
  ConditionExpression: text,
  ExpressionAttributeNames: { '#name': name },
  ExpressionAttributeValues: { ':value': value },
});
