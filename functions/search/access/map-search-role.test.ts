import { describe, expect, test } from 'vitest';
import { mapSearchRole } from '#functions/search/access/map-search-role.ts';
import type { SearchAccess } from '#shared/ports/search-access.ts';

const noting = () => {
  const notes: unknown[] = [];
  const access: SearchAccess = {
    assign: async (...given) => void notes.push(['assign', ...given]),
    withdraw: async (...given) => void notes.push(['withdraw', ...given]),
  };
  return { notes, handle: mapSearchRole(access) };
};
const event = (RequestType: string, role = 'reader', members = ['arn:a', 'arn:b']) => ({
  RequestType,
  ResourceProperties: { ServiceToken: 'arn:t', role, members, edition: '1' },
});

describe('given a deployment that says who may do what in the search engine', () => {
  test.each(['Create', 'Update'])('[SEC-06] when it is a %s, then the role is given to exactly those', async (type) => {
    const { notes, handle } = noting();
    expect(await handle(event(type))).toEqual({ PhysicalResourceId: 'search-role:reader' });
    expect(notes).toEqual([['assign', 'reader', ['arn:a', 'arn:b']]]);
  });

  test('[SEC-06] when it is a Delete, then it is taken from those and nobody else', async () => {
    const { notes, handle } = noting();
    expect(await handle(event('Delete'))).toEqual({ PhysicalResourceId: 'search-role:reader' });
    expect(notes).toEqual([['withdraw', 'reader', ['arn:a', 'arn:b']]]);
  });

  test('[SEC-06] when nobody is named, then the role stands ready for nobody', async () => {
    const { notes, handle } = noting();
    await handle(event('Create', 'operator', []));
    expect(notes).toEqual([['assign', 'operator', []]]);
  });

  test('[SEC-06] when the role is none of ours, then the deployment fails and nothing is given', async () => {
    const { notes, handle } = noting();
    await expect(handle(event('Create', 'all_access'))).rejects.toThrow('role');
    expect(notes).toEqual([]);
  });
});
