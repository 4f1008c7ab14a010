import { Button, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useFieldWords } from '#desk/components/article/article-fields.ts';
import { SiteSelect } from '#desk/components/site/sites.tsx';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { getArticleEndpoint, listArticlesEndpoint } from '#shared/schemas/http/articles/article-endpoints.ts';
import { Field, type PropertiesOf } from './field.tsx';
import { propertyWords } from './property-words.ts';

const relations = { interpretation: 'interpretationOf', policy: 'policy', related: 'relatedTo' } as const;
type Relation = keyof typeof relations;

/** The title of a text; its id only where it cannot be read. */
const ArticleTitle = ({ siteId, articleId }: { readonly siteId: string; readonly articleId: string }): ReactNode => {
  const { data } = useAnswer(getArticleEndpoint, { params: { siteId, articleId } });
  return data?.title ?? articleId;
};

/** Finds a text of a site by words of its title. */
const ArticlePicker = ({
  siteId,
  id,
  label,
  disabled,
  except,
  onPick,
}: {
  readonly siteId: string;
  readonly id: string;
  readonly label: string;
  readonly disabled: boolean;
  /** The text that asks: it goes with no text of its own. */
  readonly except: string | undefined;
  readonly onPick: (articleId: string) => void;
}): ReactNode => {
  const say = useWords(propertyWords);
  const [q, setQ] = useState('');
  const { data, isFetching } = useAnswer(
    listArticlesEndpoint,
    { params: { siteId }, query: { q, limit: 10 } },
    { when: q.trim() !== '' },
  );
  const found = q.trim() === '' ? [] : (data?.items ?? []);
  return (
    <Select
      id={id}
      aria-label={label}
      disabled={disabled}
      showSearch={{ filterOption: false, onSearch: setQ, searchValue: q }}
      loading={isFetching}
      placeholder={label}
      value={null}
      popupMatchSelectWidth={false}
      style={{ width: '100%' }}
      notFoundContent={say(q.trim() === '' ? 'type' : 'noMatch')}
      options={found
        .filter(({ articleId }) => articleId !== except)
        .map(({ articleId, title }) => ({ value: articleId, label: title }))}
      onChange={(articleId: string | null) => {
        if (articleId) onPick(articleId);
        setQ('');
      }}
    />
  );
};

/** The texts this one belongs together with; both ends show it once both are online. */
export const RelationProperties = ({ of }: { readonly of: PropertiesOf }): ReactNode => {
  const say = useWords(propertyWords);
  const word = useFieldWords();
  const { entry, set, disabled, siteId, articleId: except } = of;
  const [from, setFrom] = useState(siteId);
  const [relation, setRelation] = useState<Relation>(entry.kind === 'interpretation' ? 'policy' : 'related');
  const add = (articleId: string): void => {
    const known = entry.related.some((one) => one.articleId === articleId && one.siteId === from);
    if (!known) set({ related: [...entry.related, { siteId: from, articleId, relation }] });
  };
  return (
    <>
      {entry.related.length === 0 ? <p className="quiet small">{say('noRelated')}</p> : null}
      <ul className="rows">
        {entry.related.map((one) => (
          <li key={`${one.siteId}/${one.articleId}`}>
            <span className="chip">{say(relations[one.relation])}</span>
            <span className="row-title">
              <ArticleTitle siteId={one.siteId} articleId={one.articleId} />
            </span>
            <Button
              size="small"
              disabled={disabled}
              onClick={() => set({ related: entry.related.filter((other) => other !== one) })}
            >
              {say('remove')}
            </Button>
          </li>
        ))}
      </ul>
      {of.wrong.get('related') ? <p className="field-error">{of.wrong.get('related')}</p> : null}
      <Field id="field-related" label={say('addRelated')}>
        <div className="stack">
          <Select
            aria-label={say('relation')}
            disabled={disabled}
            value={relation}
            onChange={setRelation}
            options={(Object.keys(relations) as Relation[]).map((value) => ({ value, label: say(relations[value]) }))}
          />
          <SiteSelect value={from} onChange={setFrom} action="article.read" />
          <ArticlePicker
            id="field-related"
            siteId={from}
            label={say('addRelated')}
            disabled={disabled}
            except={except}
            onPick={add}
          />
        </div>
      </Field>
      {entry.lang === 'en' || entry.translationOf ? (
        <Field
          id="field-translationOf"
          label={word('translationOf')}
          help={say('translationHelp')}
          error={of.wrong.get('translationOf')}
        >
          {entry.translationOf ? (
            <p>
              <ArticleTitle siteId={siteId} articleId={entry.translationOf} />{' '}
              <Button size="small" disabled={disabled} onClick={() => set({ translationOf: undefined })}>
                {say('remove')}
              </Button>
            </p>
          ) : (
            <ArticlePicker
              id="field-translationOf"
              siteId={siteId}
              label={say('addRelated')}
              disabled={disabled}
              except={except}
              onPick={(translationOf) => set({ translationOf })}
            />
          )}
        </Field>
      ) : null}
    </>
  );
};
