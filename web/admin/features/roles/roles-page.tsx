import { App, Button, Checkbox, Drawer, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { KeptSave } from '#desk/components/kept/kept-save.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { Mark } from '#desk/components/list/mark.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { actionWords } from '#desk/components/site/action-words.ts';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useMay } from '#desk/lib/session/session.tsx';
import { comma } from '#desk/lib/words/punctuation.ts';
import { useBilingual, useLanguage, useWords } from '#desk/lib/words/words.ts';
import { type Action, actions } from '#shared/domain/access/action.ts';
import { roleEndpoints } from '#shared/schemas/http/identity/role-endpoints.ts';

const words = {
  title: ['角色', 'Roles'],
  about: [
    '角色是一组可做的事项。系统自带的角色不能修改；可以按需定义新的角色。',
    'A role is a set of acts. Those at the start cannot be changed; define more as needed.',
  ],
  create: ['新建角色', 'New role'],
  change: ['修改角色', 'Change the role'],
  own: ['自定义', 'Own'],
  exclusive: ['与其他角色互斥', 'Excludes other roles'],
  code: ['代码', 'Code'],
  codeHelp: [
    '小写字母、数字和横线，建立后不能更改。',
    'Small letters, digits and hyphens; it cannot be changed later.',
  ],
  zh: ['中文名称', 'Chinese name'],
  en: ['英文名称', 'English name'],
  actions: ['可做的事项', 'May do'],
  required: ['请填写此项', 'Fill this in'],
  save: ['保存', 'Save'],
  saved: ['已保存', 'Saved'],
} as const;

type Entry = { readonly roleId: string; readonly zh: string; readonly en?: string; readonly actions: Action[] };
type Edited = Entry & { readonly version: number };

/** A role that is not there yet. */
const fresh: Entry = { roleId: '', zh: '', en: '', actions: [] };

const RoleForm = ({ role, onDone }: { readonly role: Edited | undefined; readonly onDone: () => void }): ReactNode => {
  const say = useWords(words);
  const lng = useLanguage();
  const nameOf = (action: Action): string => actionWords[action][lng === 'zh' ? 0 : 1];
  const required = [{ required: true, message: say('required') }];
  const kept = useKeptForm<Entry>({
    name: 'role',
    about: role?.roleId,
    title: role ? `${say('change')} · ${role.zh}` : say('create'),
    latest: { version: role?.version ?? 0, value: role ?? fresh },
    fields: [
      { path: ['roleId'], label: say('code') },
      { path: ['zh'], label: say('zh') },
      { path: ['en'], label: say('en') },
      {
        path: ['actions'],
        label: say('actions'),
        text: (value) => ((value ?? []) as readonly Action[]).map(nameOf).join(comma()),
      },
    ],
  });
  const create = useKeptAct(kept, roleEndpoints.create, [roleEndpoints.list]);
  const update = useKeptAct(kept, roleEndpoints.update, [roleEndpoints.list]);
  const submit = ({ roleId, zh, en, actions: held }: Entry): void => {
    const body = { name: { zh, ...(en ? { en } : {}) }, actions: held };
    if (role) update.mutate({ params: { roleId: role.roleId }, ifMatch: kept.version, body }, { onSuccess: onDone });
    else create.mutate({ body: { roleId, ...body } }, { onSuccess: onDone });
  };
  return (
    <KeptForm kept={kept} onFinish={submit}>
      <Form.Item label={say('code')} name="roleId" extra={say('codeHelp')} rules={required}>
        <Input disabled={role !== undefined} maxLength={40} />
      </Form.Item>
      <Form.Item label={say('zh')} name="zh" rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item label={say('en')} name="en">
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item label={say('actions')} name="actions" rules={[{ type: 'array', min: 1, message: say('required') }]}>
        <Checkbox.Group
          style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(180px, 1fr))' }}
          options={actions.map((action) => ({ value: action, label: nameOf(action) }))}
        />
      </Form.Item>
      <KeptSave kept={kept} acts={[create, update]}>
        {say('save')}
      </KeptSave>
    </KeptForm>
  );
};

/** Roles as data: what each may do, and those the operator defines. */
export const Component = (): ReactNode => {
  const say = useWords(words);
  const inMyLanguage = useBilingual();
  const lng = useLanguage();
  const may = useMay();
  const { message } = App.useApp();
  const roles = useAnswer(roleEndpoints.list, {});
  // What is open stands in the address, so that what a closed tab left is found again. No role is called `+`.
  const [{ role: open }, setFilters] = useFilters(['role']);
  const setOpen = (role: string | undefined): void => setFilters({ role });
  const found = roles.data?.items.find(({ roleId }) => roleId === open);
  const edited = found && { ...found, actions: [...found.actions], zh: found.name.zh, en: found.name.en };
  const done = (): void => {
    setOpen(undefined);
    void message.success(say('saved'));
  };
  return (
    <Page
      title={say('title')}
      about={say('about')}
      acts={
        may('grant.manage') ? (
          <Button type="primary" onClick={() => setOpen('+')}>
            {say('create')}
          </Button>
        ) : null
      }
    >
      <ProblemAlert error={roles.error} again={() => void roles.refetch()} />
      {roles.isPending ? <Waiting /> : null}
      {roles.data?.items.map((role) => (
        <section className="panel" key={role.roleId}>
          <h2>
            {inMyLanguage(role.name)} {role.own ? <Mark tone="going">{say('own')}</Mark> : null}
            {role.exclusive ? <Mark tone="warning">{say('exclusive')}</Mark> : null}
          </h2>
          <p className="quiet">
            {role.actions.map((action) => actionWords[action][lng === 'zh' ? 0 : 1]).join(comma())}
          </p>
          {role.own && may('grant.manage') ? (
            <Button size="small" onClick={() => setOpen(role.roleId)}>
              {say('change')}
            </Button>
          ) : null}
        </section>
      ))}
      <Drawer
        title={say(open === '+' ? 'create' : 'change')}
        open={may('grant.manage') && (open === '+' || edited?.own === true)}
        size="large"
        destroyOnHidden
        onClose={() => setOpen(undefined)}
      >
        <RoleForm key={open} role={edited} onDone={done} />
      </Drawer>
    </Page>
  );
};
