import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { useProblemText } from '#desk/components/screen/problem-alert.tsx';
import { call } from '#desk/lib/api/call.ts';
import { useAct } from '#desk/lib/api/queries.ts';
import { timeText } from '#desk/lib/format/time.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { publishArticleEndpoint } from '#shared/schemas/http/articles/article-endpoints.ts';
import { articleImpactEndpoint } from '#shared/schemas/http/articles/preview-endpoints.ts';
import { changedByDecision } from '../decision/use-decision.ts';
import type { ReviewedText } from '../reviewed-text.ts';
import { reviewsWords } from '../reviews-words.ts';

/** Puts an approved text online without waiting for its hour, once it is said what that rewrites. */
export const PublishNow = ({
  text,
  onDone,
}: {
  readonly text: ReviewedText;
  readonly onDone: () => void;
}): ReactNode => {
  const say = useWords(reviewsWords);
  const problemText = useProblemText();
  const { modal, message } = App.useApp();
  const publish = useAct(publishArticleEndpoint, changedByDecision);
  // What the reviewers read says from when it holds: that is not given up by a click.
  const holdsFrom = text.effectiveAt && text.effectiveAt > new Date().toISOString() ? text.effectiveAt : undefined;
  const params = { siteId: text.siteId, articleId: text.articleId };
  const ask = async (): Promise<void> => {
    const impact = await call(articleImpactEndpoint, { params }).catch(() => undefined);
    await modal.confirm({
      title: say('publishTitle', { title: text.title }),
      content: impact
        ? say('publishAbout', { pages: impact.pages, sites: impact.sites.length })
        : say('publishAboutPlain'),
      okText: say('publishNow'),
      cancelText: say('cancel'),
      onOk: () =>
        publish.mutateAsync({ params, body: {} }).then(
          () => {
            void message.success(say('didGoOnline', { title: text.title }));
            onDone();
          },
          (error: unknown) => void message.error(problemText(error)),
        ),
    });
  };
  return holdsFrom ? (
    <span className="quiet">{say('holdsFrom', { at: timeText(holdsFrom) })}</span>
  ) : (
    <Button type="primary" loading={publish.isPending} onClick={() => void ask()}>
      {say('publishNow')}
    </Button>
  );
};
