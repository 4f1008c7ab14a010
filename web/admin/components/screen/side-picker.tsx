import { Button, Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
import { useIsNarrow } from '#desk/lib/use-is-wide.ts';

/**
 * What is chosen from, beside what is chosen. On a phone it is folded into a button that names the choice, once there is one,
 * so that what was chosen stands at the top.
 */
export const SidePicker = ({
  label,
  chosen,
  children,
}: {
  readonly label: string;
  /** Name of what is chosen. */
  readonly chosen: string | undefined;
  /** `close` is to be called once something is chosen. */
  readonly children: (close: () => void) => ReactNode;
}): ReactNode => {
  const isNarrow = useIsNarrow();
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  if (!isNarrow || chosen === undefined) return <section className="panel">{children(close)}</section>;
  return (
    <>
      <Button block className="side-picker" aria-expanded={open} onClick={() => setOpen(true)}>
        <span className="quiet">{label}</span> {chosen}
      </Button>
      <Drawer title={label} placement="left" size="min(340px, 90vw)" open={open} destroyOnHidden onClose={close}>
        {children(close)}
      </Drawer>
    </>
  );
};
