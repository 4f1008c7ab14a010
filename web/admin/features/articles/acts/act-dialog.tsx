import { App, Button, Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { DateField } from '#desk/components/entry/date-field.tsx';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { NoConnection } from '#desk/lib/api/problem.ts';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { instantOf, localOf } from '#desk/lib/format/time.ts';
import { comma } from '#desk/lib/words/punctuation.ts';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { articleImpactEndpoint } from '#shared/schemas/http/articles/preview-endpoints.ts';
import type { ArticleAnswer } from '../saving/entry.ts';
import { actWords } from './act-words.ts';
import { type ActEntry, type ActName, articleActTable } from './article-acts.ts';

/** How many pages of which sites the act writes again. */
const Impact = ({ siteId, articleId }: { readonly siteId: string; readonly articleId: string }): ReactNode => {
  const say = useWords(actWords);
  const inMyLanguage = useBilingual();
  const { data, error } = useAnswer(articleImpactEndpoint, { params: { siteId, articleId } });
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <p className="quiet">{say('counting')}</p>;
  return (
    <p className="act-impact">
      <strong>{say('impact', { pages: data.pages })}</strong>
      <br />
      {say('impactSites')}
      {data.sites.map((site) => say('impactSite', { name: inMyLanguage(site.name), pages: site.pages })).join(comma())}
    </p>
  );
};

const abouts = {
  publish: 'publishAbout',
  schedule: 'scheduleAbout',
  unschedule: undefined,
  discard: 'discardAbout',
  delete: 'deleteAbout',
  recover: 'recoverAbout',
  date: 'dateAbout',
  emergency: 'emergencyAbout',
  withdraw: 'withdrawAbout',
  takedown: 'takedownAbout',
} as const;

/** Asks for what an act needs, says what it does to which pages, and does it. */
export const ActDialog = ({
  siteId,
  articleId,
  title,
  act,
  before,
  onDone,
  onClose,
}: {
  readonly siteId: string;
  readonly articleId: string;
  /** Of the text, as a list of kept entries calls it. */
  readonly title: string;
  readonly act: ActName;
  /** Saves what is unsaved, so that the act is of the text as it stands. */
  readonly before: () => Promise<unknown>;
  readonly onDone: (article: ArticleAnswer) => void;
  readonly onClose: () => void;
}): ReactNode => {
  const say = useWords(actWords);
  const { message } = App.useApp();
  const { needs, impact, danger, run } = articleActTable[act];
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const needed: readonly string[] = needs;
  const about = abouts[act];
  const kept = useKeptForm<ActEntry>({
    name: 'article-act',
    about: `${siteId}/${articleId}/${act}`,
    title: `${say(act)} · ${title}`,
    latest: { version: 0, value: {} },
  });
  const carryOut = async (entry: ActEntry): Promise<void> => {
    setBusy(true);
    setError(undefined);
    const { mine: sent } = kept.holding.state();
    try {
      await before();
      const article = await run({ siteId, articleId }, entry);
      kept.holding.saved(sent);
      void message.success(say(`done_${act}`));
      onDone(article);
      onClose();
    } catch (failed) {
      setError(failed);
    }
    setBusy(false);
  };
  return (
    <Modal open title={say(act)} footer={null} onCancel={onClose}>
      <KeptForm kept={kept} requiredMark={false} onFinish={(entry) => void carryOut(entry)}>
        {about ? <p>{say(about)}</p> : null}
        {impact ? <Impact siteId={siteId} articleId={articleId} /> : null}
        {needed.includes('at') ? (
          <Form.Item
            label={say('at')}
            name="at"
            rules={[{ required: true, message: say('atNeeded') }]}
            getValueProps={(at?: string) => ({ value: localOf(at) })}
            normalize={(at: string) => (at ? instantOf(at) : undefined)}
          >
            <DateField shape="minute" />
          </Form.Item>
        ) : null}
        {needed.includes('leader') ? (
          <Form.Item label={say('leader')} name="leader" rules={[{ required: true, message: say('leaderNeeded') }]}>
            <Input maxLength={100} />
          </Form.Item>
        ) : null}
        {needed.includes('reason') ? (
          <Form.Item
            label={say('reason')}
            name="reason"
            rules={[{ required: true, whitespace: true, message: say('reasonNeeded') }]}
          >
            <Input.TextArea rows={3} maxLength={500} />
          </Form.Item>
        ) : null}
        {error ? (
          <ProblemAlert error={error} again={error instanceof NoConnection ? () => kept.form.submit() : undefined} />
        ) : null}
        <div className="dialog-acts">
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button type="primary" danger={danger} htmlType="submit" loading={busy}>
            {say(act)}
          </Button>
        </div>
      </KeptForm>
    </Modal>
  );
};
