import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { AuditRecord } from '#shared/domain/audit/audit-record.ts';
import type { Media } from '#shared/domain/media/media.ts';
import type { Write } from '#shared/ports/table-store.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { MediaRepository } from '#shared/repositories/media/media-repository.ts';

type Step = {
  readonly media: Media;
  readonly actor: Pick<Actor, 'accountId' | 'name' | 'via'>;
  /** The audit's word, e.g. `media.store`. */
  readonly act: string;
  readonly success?: boolean;
};

const save = async ({ tables, clock, ids }: SaveMediaDeps, step: Step, write: Write): Promise<void> => {
  const { media, actor } = step;
  const audit: AuditRecord = {
    recordId: ids.next(),
    siteId: media.siteId,
    at: clock.now().toISOString(),
    actor: { accountId: actor.accountId, name: actor.name, via: actor.via },
    action: step.act,
    subject: { kind: 'media', id: media.mediaId },
    success: step.success ?? true,
    facts: { fileName: media.fileName, status: media.status, scan: media.scan, sha256: media.sha256 },
  };
  await saveChanges(tables, { writes: [write], events: [], audits: [audit] });
};

export type SaveMediaDeps = Pick<Services, 'tables' | 'clock' | 'ids'>;

/** Saves a file's record, read at `version - 1`, with its audit record. @throws DomainError version-conflict */
export const saveMedia = async (deps: SaveMediaDeps, step: Step): Promise<Media> => {
  await save(deps, step, new MediaRepository(deps.tables).put(step.media));
  return step.media;
};

/** Removes a file's record as it was read, with an audit record. @throws DomainError version-conflict */
export const removeMedia = (deps: SaveMediaDeps, step: Step): Promise<void> =>
  save(deps, step, new MediaRepository(deps.tables).remove(step.media));
