import type { Services } from '#functions/composition/services.ts';
import { accessAudit } from '#functions/identity/access-audit.ts';
import { ownAccount } from '#functions/identity/own-account.ts';
import type { ApiToken } from '#shared/domain/access/account/session.ts';
import type { Action } from '#shared/domain/access/action.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { DomainError, type InputIssue } from '#shared/domain/errors.ts';
import { TokenRepository } from '#shared/repositories/access/token-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';

const maxTokens = 20;
const longestDays = 366;

type Input = { readonly name: string; readonly scopes: readonly Action[]; readonly expiresAt: string };

const inputIssues = ({ scopes, expiresAt }: Input, actor: Actor, now: Date): readonly InputIssue[] => {
  const held = new Set(actor.grants.flatMap((grant) => grant.actions));
  const life = Date.parse(expiresAt) - now.getTime();
  return [
    ...scopes.flatMap((scope, at) =>
      held.has(scope)
        ? []
        : [{ pointer: `/scopes/${at}`, zh: '您自己没有这项权限', en: 'You do not hold this yourself' }],
    ),
    ...(life > 0 && life <= longestDays * 86_400_000
      ? []
      : [{ pointer: '/expiresAt', zh: '有效期须在一年之内', en: 'Must end within a year from now' }]),
  ];
};

/**
 * Issues a token that may do, of what its owner may at the time, only its scopes; `secret` cannot be read again.
 *
 * @throws DomainError input-invalid, token-scope when asked with a token, transition-refused beyond 20 tokens
 */
export const createToken =
  (services: Pick<Services, 'tables' | 'clock' | 'ids'>) =>
  async (input: Input, actor: Actor): Promise<{ readonly token: ApiToken; readonly secret: string }> => {
    const { tables, clock, ids } = services;
    const { account } = await ownAccount(services, actor);
    const now = clock.now();
    const issues = inputIssues(input, actor, now);
    if (issues.length > 0) throw new DomainError('input-invalid', 'token asks for too much', {}, issues);
    const repository = new TokenRepository(tables);
    if ((await repository.list(account.accountId)).length >= maxTokens)
      throw new DomainError('transition-refused', `more than ${maxTokens} tokens`, { limit: maxTokens });
    const secret = `zqt_${ids.secret(32)}`;
    const token: ApiToken = {
      version: 1,
      tokenId: ids.next(),
      accountId: account.accountId,
      epoch: account.tokenEpoch,
      name: input.name,
      scopes: [...new Set(input.scopes)],
      createdAt: now.toISOString(),
      expiresAt: new Date(input.expiresAt).toISOString(),
    };
    await saveChanges(tables, {
      writes: repository.create(token, secret),
      events: [],
      audits: [
        accessAudit(services, actor, {
          action: 'token.create',
          subject: { kind: 'token', id: token.tokenId },
          facts: { name: token.name, scopes: token.scopes, expiresAt: token.expiresAt },
        }),
      ],
    });
    return { token, secret };
  };
