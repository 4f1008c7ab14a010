import { Button, Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ArticleSelect } from '#desk/components/article/article-select.tsx';
import { DateField } from '#desk/components/entry/date-field.tsx';
import { FileButton, UploadList, useUploads } from '#desk/components/entry/file-upload.tsx';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import {
  adoptionAboveEndpoint,
  decideReportEndpoint,
  listReportsEndpoint,
  reportUpEndpoint,
} from '#shared/schemas/http/submissions/report-endpoints.ts';
import { submissionWords } from '../submission-words.ts';

const stale = [listReportsEndpoint] as const;

type Report = { readonly articleId: string; readonly tier: 'province' | 'nation'; readonly organisation: string };

/** Reports an article to province or nation. */
export const ReportForm = ({ siteId, onDone }: { readonly siteId: string; readonly onDone: () => void }): ReactNode => {
  const say = useWords(submissionWords);
  const required = [{ required: true, message: say('required') }];
  const kept = useKeptForm<Report>({
    name: 'report-up',
    about: siteId,
    title: say('reportUp'),
    latest: { version: 0, value: { tier: 'province', organisation: '' } as Report },
  });
  const report = useKeptAct(kept, reportUpEndpoint, stale);
  const submit = (body: Report): void =>
    report.mutate(
      { params: { siteId }, idempotencyKey: `${kept.holding.sendKey}-${body.articleId}`, body },
      { onSuccess: onDone },
    );
  return (
    <KeptForm kept={kept} onFinish={submit}>
      <Form.Item label={say('choose')} name="articleId" rules={required}>
        <ArticleSelect siteId={siteId} status="published" />
      </Form.Item>
      <Form.Item label={say('tier')} name="tier">
        <Radio.Group options={(['province', 'nation'] as const).map((value) => ({ value, label: say(value) }))} />
      </Form.Item>
      <Form.Item label={say('organisation')} name="organisation" rules={required}>
        <Input maxLength={100} />
      </Form.Item>
      <ProblemAlert error={report.error} again={report.again} />
      <Button type="primary" htmlType="submit" loading={report.isPending}>
        {say('reportUp')}
      </Button>
    </KeptForm>
  );
};

type OfReport = {
  readonly siteId: string;
  readonly reportId: string;
  readonly title: string;
  readonly onDone: () => void;
};

/** A leader's name under a report. */
export const SignForm = ({ siteId, reportId, title, onDone }: OfReport): ReactNode => {
  const say = useWords(submissionWords);
  const kept = useKeptForm<{ readonly leader: string }>({
    name: 'sign-off',
    about: `${siteId}/${reportId}`,
    title: `${say('signOff')} · ${title}`,
    latest: { version: 0, value: { leader: '' } },
  });
  const decide = useKeptAct(kept, decideReportEndpoint, stale);
  return (
    <KeptForm
      kept={kept}
      onFinish={({ leader }) =>
        decide.mutate({ params: { siteId, reportId }, body: { decision: 'sign', leader } }, { onSuccess: onDone })
      }
    >
      <Form.Item label={say('leader')} name="leader" rules={[{ required: true, message: say('required') }]}>
        <Input maxLength={50} />
      </Form.Item>
      <ProblemAlert error={decide.error} again={decide.again} />
      <Button type="primary" htmlType="submit" loading={decide.isPending}>
        {say('signOff')}
      </Button>
    </KeptForm>
  );
};

type AdoptedEntry = { readonly adoptedOn: string; readonly url?: string; readonly mediaId?: string };

/** That a report was adopted above, with its evidence. */
export const AdoptedForm = ({ siteId, reportId, title, onDone }: OfReport): ReactNode => {
  const say = useWords(submissionWords);
  const required = [{ required: true, message: say('required') }];
  const uploads = useUploads(siteId);
  const kept = useKeptForm<AdoptedEntry>({
    name: 'adoption-above',
    about: `${siteId}/${reportId}`,
    title: `${say('enterAdoption')} · ${title}`,
    latest: { version: 0, value: { adoptedOn: '', url: '' } },
  });
  const { form } = kept;
  const mediaId = Form.useWatch('mediaId', { form, preserve: true });
  const enter = useKeptAct(kept, adoptionAboveEndpoint, stale);
  const take = async (files: readonly File[]): Promise<void> => {
    const [file] = files;
    const media = file && (await uploads.send(file, { alt: file.name }));
    if (!media) return;
    form.setFieldValue('mediaId', media.mediaId);
    kept.touch();
  };
  const submit = ({ adoptedOn, url }: AdoptedEntry): void => {
    const proof = { ...(url ? { url } : {}), ...(mediaId ? { mediaId } : {}) };
    enter.mutate({ params: { siteId, reportId }, body: { adoptedOn, ...proof } }, { onSuccess: onDone });
  };
  return (
    <KeptForm kept={kept} onFinish={submit}>
      <Form.Item label={say('adoptedOn')} name="adoptedOn" rules={required}>
        <DateField />
      </Form.Item>
      <Form.Item label={say('evidence')} name="url" rules={mediaId ? [] : required} extra={say('evidenceHelp')}>
        <Input type="url" maxLength={2000} />
      </Form.Item>
      <Form.Item name="mediaId" hidden>
        <Input />
      </Form.Item>
      <Form.Item>
        {mediaId ? (
          <Link to={`/media/${siteId}/${mediaId}`} target="_blank">
            {say('evidenceFile')}
          </Link>
        ) : (
          <FileButton onFiles={(files) => void take(files)}>{say('chooseEvidence')}</FileButton>
        )}
        <UploadList running={uploads.running} />
      </Form.Item>
      <ProblemAlert error={enter.error} again={enter.again} />
      <Button type="primary" htmlType="submit" loading={enter.isPending}>
        {say('enterAdoption')}
      </Button>
    </KeptForm>
  );
};
