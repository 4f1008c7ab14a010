import { App, Button, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useProblemText } from '#desk/components/screen/problem-alert.tsx';
import { call, isProblem } from '#desk/lib/api/call.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { maskArticleEndpoint, submitArticleEndpoint } from '#shared/schemas/http/articles/article-endpoints.ts';
import { maskFileEndpoint } from '#shared/schemas/http/media/document-endpoints.ts';
import { fileLacksText, picturesWithoutText } from '../panels/checks-panel.tsx';
import { Findings, type Fixes } from '../panels/findings.tsx';
import { panelWords } from '../panels/panel-words.ts';
import { type Finding, isMaskable } from '../panels/use-checks.ts';
import type { Writing } from '../writing/use-writing.ts';
import { writingWords } from '../writing/writing-words.ts';

/** Submits a text with everything saved; what the checks find stops it in a dialog, where identifiers can be masked at once. */
export const useSubmitting = (writing: Writing, fixes: Omit<Fixes, 'disabled' | 'onMask'>) => {
  const say = useWords(writingWords);
  const sayPanel = useWords(panelWords);
  const problemText = useProblemText();
  const { message } = App.useApp();
  const [stopped, setStopped] = useState<readonly Finding[]>();
  const [busy, setBusy] = useState(false);
  const { siteId, saver } = writing;
  const target = () => ({ siteId, articleId: saver.articleId ?? '' });
  const fail = (error: unknown): void => void message.error(problemText(error));

  /** Each file the findings name is replaced by a masked copy in its place. */
  const maskFiles = async (findings: readonly Finding[]): Promise<void> => {
    const names = new Set(findings.flatMap(({ where }) => (where.part === 'attachment' ? [where.name ?? ''] : [])));
    for (const file of writing.now().attachments) {
      if (!names.has(file.fileName)) continue;
      const copy = await call(maskFileEndpoint, { params: { siteId, mediaId: file.mediaId }, body: {} });
      const { mediaId, size, fileName } = copy;
      const attachments = writing
        .now()
        .attachments.map((one) => (one.mediaId === file.mediaId ? { ...one, mediaId, size, fileName } : one));
      writing.set({ attachments });
    }
  };
  const mask = async (findings: readonly Finding[]): Promise<boolean> => {
    try {
      await maskFiles(findings);
      if (!(await writing.flush())) return false;
      if (findings.every(({ where }) => where.part === 'attachment')) return true;
      const masked = await call(maskArticleEndpoint, { params: target(), body: {}, ifMatch: saver.version });
      writing.adopt(masked);
      return true;
    } catch (error) {
      fail(error);
      return false;
    }
  };
  const submitNow = async (again = true): Promise<void> => {
    try {
      const { checks, ...article } = await call(submitArticleEndpoint, {
        params: target(),
        body: { version: saver.version },
      });
      writing.adopt(article);
      setStopped(undefined);
      const warned = checks.length > 0;
      void message.success(warned ? say('submittedWarn', { count: checks.length }) : say('submitted'));
    } catch (error) {
      if (isProblem(error, 'version-conflict') && again && (await saver.catchUp())) return submitNow(false);
      if (isProblem(error, 'checks-block')) setStopped((error.facts['findings'] ?? []) as readonly Finding[]);
      else fail(error);
    }
  };
  const busily = async (act: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    await act();
    setBusy(false);
  };
  const submit = (): Promise<void> =>
    busily(async () => {
      const saved = await writing.flush();
      if (!saved) return void message.warning(say('notSubmitted'));
      const dumb = picturesWithoutText(writing.now().body);
      if (dumb.length > 0) return void message.error(sayPanel('altMissing', { at: dumb[0] ?? 1 }));
      if (fileLacksText(writing.now())) return void message.error(sayPanel('galleryAltMissing'));
      await submitNow();
    });
  const blocking = (stopped ?? []).filter(({ severity }) => severity === 'block');
  const allMaskable = blocking.length > 0 && blocking.every(isMaskable);
  const close = (): void => setStopped(undefined);
  const dialog: ReactNode = stopped ? (
    <Modal
      open
      title={sayPanel('stopped')}
      onCancel={close}
      footer={[
        <Button key="back" onClick={close}>
          {sayPanel('goBack')}
        </Button>,
        allMaskable ? (
          <Button
            key="mask"
            type="primary"
            loading={busy}
            onClick={() => void busily(async () => (await mask(blocking)) && (await submitNow()))}
          >
            {sayPanel('maskAndSubmit')}
          </Button>
        ) : null,
      ]}
    >
      <p>{sayPanel('stoppedAbout')}</p>
      <Findings
        findings={blocking}
        fixes={{
          ...fixes,
          disabled: busy,
          onMask: (findings) => void busily(async () => (await mask(findings)) && close()),
        }}
      />
    </Modal>
  ) : null;
  return { submit, mask: (findings: readonly Finding[]) => busily(() => mask(findings)), busy, dialog };
};
