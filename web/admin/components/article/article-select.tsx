import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { getArticleEndpoint, listArticlesEndpoint } from '#shared/schemas/http/articles/article-endpoints.ts';

const words = { article: ['稿件', 'Article'], find: ['输入标题查找', 'Type a part of the title'] } as const;

/** Finds one article of a site by its title. */
export const ArticleSelect = ({
  siteId,
  status,
  value,
  onChange,
  id,
}: {
  readonly siteId: string;
  readonly status?: 'published';
  readonly value?: string | undefined;
  readonly onChange?: (articleId: string | undefined) => void;
  readonly id?: string;
}): ReactNode => {
  const say = useWords(words);
  const [q, setQ] = useState('');
  const found = useAnswer(
    listArticlesEndpoint,
    { params: { siteId }, query: { limit: 20, ...(status ? { status } : {}), ...(q ? { q } : {}) } },
    { when: siteId !== '' },
  );
  const listed = found.data?.items.map(({ articleId, title }) => ({ value: articleId, label: title })) ?? [];
  const missing = value !== undefined && !listed.some((one) => one.value === value);
  const chosen = useAnswer(
    getArticleEndpoint,
    { params: { siteId, articleId: value ?? '' } },
    { when: missing && siteId !== '' },
  );
  const options =
    missing && chosen.data ? [{ value: chosen.data.articleId, label: chosen.data.title }, ...listed] : listed;
  return (
    <Select
      aria-label={say('article')}
      style={{ width: '100%' }}
      allowClear
      showSearch={{ filterOption: false, onSearch: setQ }}
      placeholder={say('find')}
      loading={found.isFetching}
      options={options}
      {...(value ? { value } : {})}
      {...(onChange ? { onChange: (next: string | undefined) => onChange(next ?? undefined) } : {})}
      {...(id ? { id } : {})}
    />
  );
};
