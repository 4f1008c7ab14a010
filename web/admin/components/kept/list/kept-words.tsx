import { Button, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { useFieldWords } from '#desk/components/article/article-fields.ts';
import { copyText } from '#desk/lib/copy-text.ts';
import { draftParts, draftPrefix } from '#desk/lib/drafts/draft-key.ts';
import { dropDraft, type KeptDraft, keepDraft } from '#desk/lib/drafts/draft-store.ts';
import { draftText } from '#desk/lib/drafts/draft-text.ts';
import { draftPath } from '#desk/lib/drafts/use-kept-drafts.ts';
import { useSession } from '#desk/lib/session/session.tsx';
import { colon, comma } from '#desk/lib/words/punctuation.ts';
import { useWords } from '#desk/lib/words/words.ts';

const words = {
  title: ['您填写的内容', 'What you entered'],
  copy: ['复制内容', 'Copy it'],
  copied: ['已复制', 'Copied'],
  notCopied: [
    '浏览器没有允许复制，请选中文字后按 Ctrl+C。',
    'The browser did not allow it; select the words and press Ctrl+C.',
  ],
  anew: ['另起新稿', 'Begin a new article'],
  anewAbout: [
    '原稿已不在或不想改动原稿时，可用这些内容另起一篇新稿。',
    'Where the article is gone or is to stay as it is, begin a new one with this content.',
  ],
  close: ['关闭', 'Close'],
} as const;

/** The words of what is kept, whatever has become of its subject: to be copied, or begun anew where it is a text. */
export const KeptWords = ({
  draft,
  onClose,
}: {
  readonly draft: KeptDraft<unknown>;
  readonly onClose: () => void;
}): ReactNode => {
  const say = useWords(words);
  const nameOf = useFieldWords();
  const navigate = useNavigate();
  const { accountId } = useSession();
  const [copied, setCopied] = useState<boolean>();
  const text = draftText(draft, { nameOf, colon: colon(), comma: comma() });
  const parts = draftParts(draft.key);
  const beginAnew = async (siteId: string): Promise<void> => {
    const fresh = {
      ...draft,
      key: `${draftPrefix(accountId, siteId)}new-${crypto.randomUUID()}`,
      version: null,
      at: new Date().toISOString(),
    };
    await keepDraft(fresh);
    await dropDraft(draft.key);
    onClose();
    await navigate(draftPath(fresh));
  };
  return (
    <Modal
      open
      title={draft.title || say('title')}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {say('close')}
        </Button>,
        ...(parts?.articleId
          ? [
              <Button key="anew" onClick={() => void beginAnew(parts.siteId)}>
                {say('anew')}
              </Button>,
            ]
          : []),
        <Button key="copy" type="primary" onClick={() => void copyText(text).then(setCopied)}>
          {say('copy')}
        </Button>,
      ]}
    >
      {parts?.articleId ? <p className="quiet">{say('anewAbout')}</p> : null}
      <Input.TextArea readOnly aria-label={say('title')} value={text} autoSize={{ minRows: 4, maxRows: 16 }} />
      {copied === undefined ? null : <p role="status">{say(copied ? 'copied' : 'notCopied')}</p>}
    </Modal>
  );
};
