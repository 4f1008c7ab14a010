import { comma } from '#desk/lib/words/punctuation.ts';
import { useKindWords } from '../article/article-kinds.ts';
import { useColumns } from '../site/columns.tsx';

/** Says a value of a text's field where it is a code: a column or a kind by its name; undefined for all others. */
export const useFieldText = (siteId: string): ((field: string, value: unknown) => string | undefined) => {
  const { nameOf } = useColumns(siteId);
  const kindWord = useKindWords();
  return (field, value) => {
    if (field === 'columnId' && typeof value === 'string') return nameOf(value);
    if (field === 'alsoIn' && Array.isArray(value)) return value.map((one) => nameOf(String(one))).join(comma());
    return field === 'kind' && typeof value === 'string' ? kindWord(value) : undefined;
  };
};
