import { type Staff, signIn } from '../cluster/staff.ts';

export type DeskText = { readonly siteId: string; readonly articleId: string; readonly title: string };

/** Texts as officers of a demonstration site write and send them, so that a story begins where its people come in. */
export const deskTexts = async (origin: string, siteId = 'jyj') => {
  const people = new Map<string, Staff>();
  const as = async (role: string): Promise<Staff> => {
    const known = people.get(role) ?? (await signIn(origin, `${role}.${siteId}`));
    people.set(role, known);
    return known;
  };
  const pathOf = ({ articleId }: { readonly articleId: string }): string => `/sites/${siteId}/articles/${articleId}`;
  const input = (title: string, fields: object = {}) => ({
    columnId: 'gzdt',
    kind: 'news',
    title,
    body: '<p>市教育局召开会议，部署新学期工作。</p><p>会议要求各学校做好开学准备。</p>',
    source: '市教育局',
    ...fields,
  });
  const write = async (title: string, fields: object = {}): Promise<DeskText> => {
    const { body, status } = await (await as('officer')).post(`/sites/${siteId}/articles`, input(title, fields));
    if (status !== 201) throw new Error(`not written: ${status} ${JSON.stringify(body)}`);
    return { siteId, articleId: body.articleId, title };
  };
  const submit = async (text: DeskText): Promise<DeskText> => {
    const { status, body } = await (await as('officer')).post(`${pathOf(text)}/submit`, {});
    if (status !== 200) throw new Error(`not submitted: ${status} ${JSON.stringify(body)}`);
    return text;
  };
  return {
    as,
    write,
    submit,
    submitted: async (title: string, fields: object = {}) => submit(await write(title, fields)),
    schedule: async (text: DeskText, at: string): Promise<void> => {
      const { status } = await (await as('officer')).post(`${pathOf(text)}/schedule`, { at });
      if (status !== 200) throw new Error(`not scheduled: ${status}`);
    },
    edit: async (text: DeskText, fields: object): Promise<void> => {
      const officer = await as('officer');
      const { body } = await officer.get(pathOf(text));
      const { status } = await officer.put(pathOf(text), input(text.title, fields), body.version);
      if (status !== 200) throw new Error(`not edited: ${status}`);
    },
    decide: async (text: DeskText, role: string, decision: object = {}): Promise<void> => {
      const whole = { decision: 'approve', comment: '同意', ...decision };
      const { status, body } = await (await as(role)).post(`${pathOf(text)}/reviews`, whole);
      if (status !== 200) throw new Error(`not decided: ${status} ${JSON.stringify(body)}`);
    },
    now: async (text: DeskText) => (await (await as('officer')).get(pathOf(text))).body,
  };
};
