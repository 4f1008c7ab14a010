import { Button, Progress } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { type MediaFile, type UploadProgress, uploadFile } from '#desk/lib/upload/upload-file.ts';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { ProblemAlert } from '../screen/problem-alert.tsx';

const words = {
  sending: ['正在上传', 'Uploading'],
  waiting: ['网络已断开，恢复后自动续传', 'The network is away; the upload goes on when it is back'],
  checking: ['正在检查文件', 'Checking the file'],
  quarantined: [
    '文件还没有查毒，暂不能使用，请稍后在媒体库查看。',
    'The file has not been scanned yet; look for it in the media library later.',
  ],
  stop: ['停止', 'Stop'],
  choose: ['选择文件', 'Choose files'],
  dismiss: ['知道了', 'Dismiss'],
} as const;

type Running = {
  readonly id: number;
  readonly name: string;
  readonly progress: UploadProgress;
  readonly error?: unknown;
  readonly said?: string;
  readonly stop: () => void;
};

/** Uploads that run on this screen; `send` answers the file once it can be used, undefined when it cannot (and why is shown). */
export const useUploads = (siteId: string) => {
  const say = useWords(words);
  const inMyLanguage = useBilingual();
  const [running, setRunning] = useState<readonly Running[]>([]);
  const next = useRef(0);
  const change = (id: number, part: Partial<Running> | undefined): void =>
    setRunning((all) =>
      part ? all.map((one) => (one.id === id ? { ...one, ...part } : one)) : all.filter((one) => one.id !== id),
    );
  const send = async (file: File, about: { alt?: string; caption?: string } = {}): Promise<MediaFile | undefined> => {
    next.current += 1;
    const id = next.current;
    const control = new AbortController();
    const stop = (): void => {
      control.abort();
      change(id, undefined);
    };
    setRunning((all) => [...all, { id, name: file.name, progress: { share: 0, state: 'sending' }, stop }]);
    try {
      const onProgress = (progress: UploadProgress): void => change(id, { progress });
      const media = await uploadFile(siteId, file, { ...about, onProgress, signal: control.signal });
      if (media.status === 'ready') {
        change(id, undefined);
        return media;
      }
      change(id, { said: media.refusal ? inMyLanguage(media.refusal) : say('quarantined') });
    } catch (error) {
      if (control.signal.aborted) return undefined;
      change(id, { error });
    }
    return undefined;
  };
  return { send, running };
};

/** How far the uploads are, and what went wrong with which. */
export const UploadList = ({ running }: { readonly running: readonly Running[] }): ReactNode => {
  const say = useWords(words);
  return running.length === 0 ? null : (
    <ul className="rows" aria-live="polite">
      {running.map(({ id, name, progress, error, said, stop }) => (
        <li key={id}>
          <span className="row-title">{name}</span>
          {error ? <ProblemAlert error={error} /> : null}
          {said ? <span role="alert">{said}</span> : null}
          {error || said ? null : (
            <>
              <span className="quiet small">{say(progress.state)}</span>
              <Progress
                percent={Math.round(progress.share * 100)}
                size="small"
                style={{ flex: '1 1 120px' }}
                aria-label={`${say('sending')} ${name}`}
              />
            </>
          )}
          <Button size="small" onClick={stop}>
            {say(error || said ? 'dismiss' : 'stop')}
          </Button>
        </li>
      ))}
    </ul>
  );
};

/** A button that asks for files of this device. */
export const FileButton = ({
  children,
  accept,
  multiple = false,
  disabled = false,
  primary = false,
  onFiles,
}: {
  readonly children: ReactNode;
  /** Endings, e.g. `.docx`. */
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly primary?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}): ReactNode => {
  const say = useWords(words);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        // The theme shows file inputs in forms although they are `hidden`.
        style={{ display: 'none' }}
        aria-label={say('choose')}
        multiple={multiple}
        {...(accept ? { accept } : {})}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <Button disabled={disabled} type={primary ? 'primary' : 'default'} onClick={() => input.current?.click()}>
        {children}
      </Button>
    </>
  );
};
