import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { type AnyEndpoint, type Asking, callFile } from '#desk/lib/api/call.ts';
import { saveFile } from '#desk/lib/save-file.ts';
import { useProblemText } from './problem-alert.tsx';

/** Hands out the file an operation makes; says in words what the operation refuses. */
export const DownloadButton = <E extends AnyEndpoint>({
  endpoint,
  asked,
  name,
  primary = false,
  children,
}: {
  readonly endpoint: E;
  readonly asked: Asking<E>;
  /** Of the file, where the operation gives it none. */
  readonly name?: string;
  readonly primary?: boolean;
  readonly children: ReactNode;
}): ReactNode => {
  const { message } = App.useApp();
  const text = useProblemText();
  const download = useMutation({
    mutationFn: () => callFile(endpoint, asked),
    onSuccess: (file) => saveFile(file.name ?? name ?? endpoint.id, file.bytes),
    onError: (error) => void message.error(text(error)),
  });
  return (
    <Button type={primary ? 'primary' : 'default'} loading={download.isPending} onClick={() => download.mutate()}>
      {children}
    </Button>
  );
};
