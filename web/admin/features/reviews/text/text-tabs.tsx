import type { ReactNode } from 'react';
import { PreviewFrame } from '#desk/components/article/preview-frame.tsx';
import { PlainTabs } from '#desk/components/screen/plain-tabs.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useIsWide } from '#desk/lib/use-is-wide.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { checkArticleEndpoint } from '#shared/schemas/http/articles/article-endpoints.ts';
import { previewEditionEndpoint } from '#shared/schemas/http/articles/preview-endpoints.ts';
import type { ReviewedText } from '../reviewed-text.ts';
import { reviewsWords } from '../reviews-words.ts';
import { ChangesTab } from './changes-tab.tsx';
import { FilesTab } from './files-tab.tsx';
import { FindingsTab } from './findings-tab.tsx';
import { type OpinionAnswer, OpinionsTab } from './opinions-tab.tsx';

const PreviewTab = ({ text }: { readonly text: ReviewedText }): ReactNode => {
  const { siteId, articleId } = text;
  const isWide = useIsWide();
  const preview = useAnswer(previewEditionEndpoint, { params: { siteId, articleId } });
  if (preview.isPending) return <Waiting />;
  if (!preview.data) return <ProblemAlert error={preview.error} again={() => void preview.refetch()} />;
  return <PreviewFrame html={preview.data.html} start={isWide ? 'desktop' : 'phone'} />;
};

/** All there is to see of a text before deciding: the page, what changed, checks, opinions, files. Each says how much it holds. */
export const TextTabs = ({
  text,
  opinions,
  tab,
  onTab,
  readRevision,
}: {
  readonly text: ReviewedText;
  readonly opinions: readonly OpinionAnswer[];
  readonly tab: string;
  readonly onTab: (tab: string) => void;
  readonly readRevision: number | undefined;
}): ReactNode => {
  const say = useWords(reviewsWords);
  const { siteId, articleId } = text;
  const checks = useAnswer(checkArticleEndpoint, { params: { siteId, articleId } });
  const counted = (word: 'checks' | 'opinions' | 'files', count: number | undefined): string =>
    count ? `${say(word)} ${count}` : say(word);
  return (
    <PlainTabs
      chosen={tab}
      onChoose={onTab}
      tabs={[
        { key: 'preview', label: say('preview'), content: <PreviewTab text={text} /> },
        {
          key: 'changes',
          label: say('changes'),
          content: <ChangesTab text={text} opinions={opinions} readRevision={readRevision} />,
        },
        {
          key: 'checks',
          label: counted('checks', checks.data?.findings.length),
          content: checks.data ? (
            <FindingsTab findings={checks.data.findings} />
          ) : (
            <ProblemAlert error={checks.error} again={() => void checks.refetch()} />
          ),
        },
        {
          key: 'opinions',
          label: counted('opinions', opinions.length),
          content: <OpinionsTab opinions={opinions} />,
        },
        { key: 'files', label: counted('files', text.attachments?.length), content: <FilesTab text={text} /> },
      ]}
    />
  );
};
