import { Form, type FormInstance } from 'antd';
import { type RefObject, useEffect, useRef, useSyncExternalStore } from 'react';
import type { SaidEntry } from '#desk/lib/drafts/draft-store.ts';
import type { SideField } from './both-sides.tsx';
import { saidInForm } from './said-in-form.ts';
import { type Kept, type KeptAsked, useHolding } from './use-kept.ts';
import { sameValue, valueAt } from './value-at.ts';

type DrawnForm = { readonly nativeElement?: HTMLElement };

/** A form of fields whose entry is kept on this device and laid beside what somebody else saved. Draw it with `KeptForm`. */
export type KeptFields<Entry extends object> = Kept<Entry> & {
  readonly name: string;
  readonly form: FormInstance<Entry>;
  /** Where it is drawn. */
  readonly drawn: RefObject<DrawnForm | null>;
  readonly fields: readonly SideField[];
  /** Version to save on; what is saved must not be newer than what the person has seen. */
  readonly version: number;
  /** What was entered, where it was put there by a program and not by typing. */
  readonly touch: () => void;
};

type Asked<Entry extends object> = Omit<KeptAsked<Entry>, 'same' | 'said'> & {
  /** Its entries, to be shown side by side; none where nobody else can save the same thing. */
  readonly fields?: readonly SideField[];
};

/** Keeps what is entered into a form; every form of the desk that saves something goes through here. */
export const useKeptForm = <Entry extends object>({ fields = [], ...asked }: Asked<Entry>): KeptFields<Entry> => {
  const [form] = Form.useForm<Entry>();
  const same =
    fields.length === 0
      ? {}
      : {
          same: (one: Entry, other: Entry) =>
            fields.every(({ path }) => sameValue(valueAt(one, path), valueAt(other, path))),
        };
  const drawn = useRef<DrawnForm>(null);
  const last = useRef<readonly SaidEntry[]>([]);
  const said = (): readonly SaidEntry[] => {
    const element = drawn.current?.nativeElement;
    if (element) last.current = saidInForm(element);
    return last.current;
  };
  const holding = useHolding<Entry>({ ...asked, ...same, said });
  const state = useSyncExternalStore(holding.follow, holding.calmState);
  useEffect(() => {
    if (state.stamp === 0) return;
    form.resetFields();
    form.setFieldsValue(holding.state().mine as Parameters<typeof form.setFieldsValue>[0]);
  }, [form, holding, state.stamp]);
  return {
    ...state,
    holding,
    name: asked.name,
    form,
    drawn,
    fields,
    version: state.base.version,
    touch: () => holding.set(form.getFieldsValue(true) as Entry),
  };
};
