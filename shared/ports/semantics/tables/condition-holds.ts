import type { Json } from '#shared/domain/json.ts';
import type { Condition } from '../../table-store.ts';

/** What a condition may look at of a stored item. */
export type StoredItem = { readonly version: number; readonly attribute: (name: string) => Json | undefined };

const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json | undefined } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sameJson = (left: Json | undefined, right: Json | undefined): boolean => {
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((value, index) => sameJson(value, right[index]));
  }
  if (isRecord(left) && isRecord(right)) {
    return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => sameJson(left[key], right[key]));
  }
  return left === right;
};

/** Whether `condition` holds of what is stored, undefined being no item. A missing attribute equals nothing. */
export const conditionHolds = (condition: Condition, stored: StoredItem | undefined): boolean => {
  switch (condition.kind) {
    case 'absent':
      return stored === undefined;
    case 'exists':
      return stored !== undefined;
    case 'version':
      return stored?.version === condition.version;
    case 'attribute':
      return stored !== undefined && sameJson(stored.attribute(condition.name), condition.value);
    case 'absentOrLower': {
      if (!stored) return true;
      const value = stored.attribute(condition.name);
      return typeof value === 'number' && value < condition.value;
    }
  }
};
