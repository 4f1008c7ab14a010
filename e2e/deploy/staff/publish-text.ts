import { expect } from 'vitest';
import { eventually } from '../eventually.ts';
import type { Reader } from '../reader.ts';
import type { CloudStaff } from './cloud-staff.ts';
import { article } from './story-article.ts';

const site = '/sites/jyj/articles';

/** Brings the text of the story online by its three reviewers, and finds it on its page, in lists of both sites and by search. */
export const publishText = async (
  person: (name: string) => CloudStaff,
  read: Reader,
  hosts: { readonly portal: string; readonly jyj: string },
): Promise<{ readonly articleId: string; readonly url: string }> => {
  const created = await person('officer').post(site, article);
  expect(created).toMatchObject({ status: 201 });
  const { articleId } = created.body;
  expect(await person('officer').post(`${site}/${articleId}/submit`, {})).toMatchObject({ status: 200 });
  let answer = created;
  for (const reviewer of ['first', 'second', 'final'])
    answer = await person(reviewer).post(`${site}/${articleId}/reviews`, { decision: 'approve', comment: '同意' });
  expect(answer.body).toMatchObject({ status: 'published' });
  const { url } = answer.body;
  await eventually(async () => {
    expect((await read(hosts.jyj, url)).body).toContain(article.title);
    for (const [host, path] of [
      [hosts.jyj, '/gzdt/'],
      [hosts.portal, '/bmdt/'],
    ] as const)
      expect((await read(host, path)).body).toContain(article.title);
  });
  await eventually(async () => {
    const found = await read(hosts.portal, `/api/v1/search?q=${encodeURIComponent('山区寄宿制学校食堂')}`);
    expect(JSON.parse(found.body).items).toMatchObject([{ articleId }]);
    expect((await read(hosts.jyj, `/search?q=${encodeURIComponent('食堂')}`)).body).toContain(url);
  });
  return { articleId, url };
};
