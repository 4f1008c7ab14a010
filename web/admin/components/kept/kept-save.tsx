import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';

type Act = { readonly isPending: boolean; readonly error: unknown; readonly again?: (() => void) | undefined };

/** How a kept form ends: what went wrong with its acts, and the button that sends it, which waits while two sides are being settled. */
export const KeptSave = ({
  kept,
  acts,
  may = true,
  disabled = false,
  beside,
  children,
}: {
  readonly kept: { readonly newer: unknown };
  readonly acts: readonly Act[];
  /** Whether the person may send it at all; what went wrong is shown all the same. */
  readonly may?: boolean;
  readonly disabled?: boolean;
  /** Buttons after the one that sends. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}): ReactNode => {
  const failed = acts.find(({ error }) => error);
  return (
    <>
      <ProblemAlert error={failed?.error} again={failed?.again} />
      {may ? (
        <div className="save-bar">
          <Button
            type="primary"
            htmlType="submit"
            disabled={disabled || kept.newer !== undefined}
            loading={acts.some(({ isPending }) => isPending)}
          >
            {children}
          </Button>
          {beside}
        </div>
      ) : null}
    </>
  );
};
