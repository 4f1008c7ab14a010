import { describe, expect, test } from 'vitest';
import { listMedia } from '#functions/media/library/list-media.ts';
import { replaceMedia } from '#functions/media/replace/replace-media.ts';
import { mediaWorld } from '#functions/media/testing/media-world.ts';
import { discardMedia } from '#functions/media/upload/discard-media.ts';
import { listUses } from '#functions/media/use/list-uses.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';
import { mediaObjectKey } from '#shared/domain/media/media.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

const library = async () => {
  const made = await mediaWorld();
  const { world, services } = made;
  const file = await made.upload('附表.txt', text('第一版'));
  const target = { siteId: 'jyj', mediaId: file.mediaId };
  const uses = async () =>
    (await listUses(services, { ...target, actor: world.officer, limit: 10 })).uses.map(
      ({ article, live, working }) => [article.articleId, live, working],
    );
  const attach = { attachments: [{ mediaId: file.mediaId }] };
  const siteadmin = world.siteadmin;
  return { ...made, file, target, uses, attach, siteadmin };
};

describe('given a file in the library', () => {
  test('[CNT-03] when texts take it as attachment or in their body, then each is named, with what readers see', async () => {
    const { world, uses, attach, file } = await library();
    expect(await uses()).toEqual([]);
    const attached = await world.write(attach);
    const linked = await world.write({ body: `<p><a href="/media/jyj/${file.mediaId}/x.txt">附表</a></p>` });
    expect(await uses()).toEqual([
      [attached.articleId, false, true],
      [linked.articleId, false, true],
    ]);
    await world.pass(attached);
    await world.edit(linked, { body: '<p>没有附表。</p>' });
    expect(await uses()).toEqual([[attached.articleId, true, false]]);
    await world.edit(attached, {});
    expect(await uses()).toEqual([[attached.articleId, true, false]]);
  });

  test('when it is used, then it cannot be deleted; unused, it is gone with all that was served', async () => {
    const { world, services, target, attach, served, keptOriginals } = await library();
    const article = await world.write(attach);
    const discard = () => discardMedia(services, { ...target, actor: world.officer });
    await expect(discard()).rejects.toThrow(code('media-in-use'));
    await world.edit(article, {});
    await discard();
    expect([await served(), await keptOriginals()]).toEqual([[], 0]);
    await expect(world.write(attach)).rejects.toThrow(code('input-invalid'));
  });

  test('when only drafts use it, then its writer replaces it under the same address and the upload is gone', async () => {
    const { world, services, target, file, attach, upload } = await library();
    await world.write(attach);
    const next = await upload('新附表.txt', text('第二版，内容更长'));
    const after = await replaceMedia(services, {
      ...target,
      with: next.mediaId,
      version: file.version,
      actor: world.officer,
    });
    expect(after).toMatchObject({
      mediaId: file.mediaId,
      fileName: file.fileName,
      size: next.size,
      sha256: next.sha256,
    });
    const key = mediaObjectKey.served('jyj', file.mediaId, file.fileName);
    expect(new TextDecoder().decode((await world.objects.get(key))?.body)).toBe('第二版，内容更长');
    expect(await world.objects.get(mediaObjectKey.original('jyj', next.mediaId))).toBeUndefined();
    expect((await world.audits()).at(-1)).toMatchObject({ action: 'media.replace', facts: { from: file.sha256 } });
  });

  test('[CNT-07] when pages online show it, then only who may take them off replaces it, with a reason, and they are made again', async () => {
    const { world, services, target, file, attach, upload, siteadmin } = await library();
    const article = await world.publish(attach);
    const next = await upload('b.txt', text('第二版'));
    const replace = (actor: typeof siteadmin, reason?: string) =>
      replaceMedia(services, { ...target, with: next.mediaId, version: file.version, actor, reason });
    await expect(replace(world.officer, '更新')).rejects.toThrow(code('forbidden'));
    await expect(replace(siteadmin)).rejects.toThrow(code('input-invalid'));
    await replace(siteadmin, '数据更新');
    expect(world.events().at(-1)).toMatchObject({
      type: 'MediaStored',
      tags: [`article:jyj/${article.articleId}`],
    });
  });

  test('[SEC-01] when the new file of a page online holds an identity number, then it is not exchanged', async () => {
    const { world, services, target, file, attach, upload, siteadmin, served } = await library();
    await world.publish(attach);
    const next = await upload('b.txt', text('张某 11010519491231002X'));
    const replace = replaceMedia(services, {
      ...target,
      with: next.mediaId,
      version: file.version,
      actor: siteadmin,
      reason: '更新',
    });
    await expect(replace).rejects.toThrow(code('checks-block'));
    expect(await served()).toHaveLength(2);
  });

  test('when the other file is of another kind, used, of another site or the same, then it is refused', async () => {
    const { world, services, target, file, upload } = await library();
    const used = await upload('used.txt', text('用'));
    await world.write({ attachments: [{ mediaId: used.mediaId }] });
    const csv = await upload('a.csv', text('a,b\n'));
    const replace = (mediaId: string, version = file.version) =>
      replaceMedia(services, { ...target, with: mediaId, version, actor: world.officer });
    for (const mediaId of [used.mediaId, csv.mediaId, file.mediaId])
      await expect(replace(mediaId)).rejects.toThrow(code('input-invalid'));
    await expect(replace('none')).rejects.toThrow(code('media-not-found'));
    await expect(replace(used.mediaId, 99)).rejects.toThrow(code('version-conflict'));
    const abroad = actorWith([{ role: 'officer', siteId: 'wjw' }]);
    await expect(replaceMedia(services, { ...target, with: used.mediaId, version: 1, actor: abroad })).rejects.toThrow(
      code('not-found'),
    );
  });
});

describe('given many files', () => {
  test('when they are filtered by kind, state, words and time, then those are listed, newest first, page by page', async () => {
    const { world, services } = await mediaWorld();
    const at = (hour: number) => world.instant(hour);
    await world.putMedia('a', { fileName: '会议.jpg', contentType: 'image/jpeg', createdAt: at(1), alt: '会场' });
    await world.putMedia('b', { fileName: '通知.pdf', contentType: 'application/pdf', createdAt: at(2) });
    await world.putMedia('c', {
      fileName: '宣传.mp4',
      contentType: 'video/mp4',
      createdAt: at(3),
      status: 'quarantined',
    });
    await world.putMedia('d', { fileName: '合影.png', contentType: 'image/png', createdAt: at(4) });
    world.tables.settleIndexes();
    const list = async (filter: object) => {
      const found: string[] = [];
      let after: string | undefined;
      do {
        const page = await listMedia(services, { siteId: 'jyj', actor: world.officer, limit: 1, ...filter, after });
        found.push(...page.media.map(({ mediaId }) => mediaId));
        after = page.after;
      } while (after);
      return found.join('');
    };
    expect(await list({})).toBe('dcba');
    expect(await list({ kind: 'picture' })).toBe('da');
    expect(await list({ status: 'quarantined' })).toBe('c');
    expect(await list({ q: '会' })).toBe('a');
    expect(await list({ from: at(2), to: at(3) })).toBe('cb');
  });
});

describe('given a picture without alternative text', () => {
  test('when a text takes it, then what is missing is said; once it is told, it may be used', async () => {
    const { world } = await mediaWorld();
    await world.putMedia('p', { fileName: 'p.jpg', contentType: 'image/jpeg' });
    for (const field of [{ image: { mediaId: 'p' } }, { gallery: [{ mediaId: 'p' }] }]) {
      const refusal = await world.write(field).catch((error) => error);
      expect(refusal).toMatchObject({ code: 'input-invalid' });
      expect(refusal.issues[0]?.zh).toContain('没有替代文字');
    }
    expect((await world.write({ image: { mediaId: 'p', alt: '会场' } })).working?.content.image?.alt).toBe('会场');
  });
});
