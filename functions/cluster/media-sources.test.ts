import { expect, test } from 'vitest';
import { SubmissionWorld } from '#functions/http/testing/submission-world.ts';
import { listMedia } from '#functions/media/library/list-media.ts';
import { storeFile } from '#functions/media/store-file.ts';
import { completeUpload } from '#functions/media/upload/complete-upload.ts';
import { putPart } from '#functions/media/upload/put-part.ts';
import { startUpload } from '#functions/media/upload/start-upload.ts';
import { listUses } from '#functions/media/use/list-uses.ts';
import { importArticles } from '#functions/publishing/import/import-articles.ts';
import { importMappingSchema } from '#functions/publishing/import/import-mapping.ts';
import { importLineSchema } from '#functions/publishing/import/import-row.ts';
import { docxParagraph, makeDocx } from '#shared/text/testing/make-docx.ts';

const page = (text: string): Uint8Array => makeDocx(docxParagraph(text));

test('[MED-02] given a file made here, one exchanged with a unit below and one gathered from outside, when they are in the library, then a text may use each of them, and each tells where it is used', async () => {
  const { world, ...submission } = await opened();
  const officer = world.person('officer', 'portal');
  const services = { ...world.services, scanner: { scan: async () => ({ verdict: 'clean' as const }) } };

  const own = page('门户自己编写');
  const started = { siteId: 'portal', actor: officer, fileName: '自制.docx', contentType: 'x/y', size: own.length };
  const { mediaId: made } = await startUpload(services, started);
  await putPart(services, { siteId: 'portal', mediaId: made, actor: officer, number: 1, body: own });
  await completeUpload(services, { siteId: 'portal', mediaId: made, actor: officer });

  const theirs = await storeFile(services, {
    siteId: 'jyj',
    fileName: '报送.docx',
    bytes: page('单位报送'),
    by: 'a',
  });
  const exchanged = await submission.adoptCopyWith(theirs.mediaId);

  const outside = { fileName: '征集.docx', bytes: page('社会征集') };
  const line = { id: '1', origin: 'public', title: '征集作品', date: '2026-01-05', column: 'gzdt', source: '市民' };
  const gathered = importLineSchema.parse({ ...line, html: '<p>作品见<a href="works.docx">附件</a></p>' });
  const entries = (async function* () {
    yield { ...gathered, file: async () => outside };
  })();
  const store = (file: { siteId: string; mediaId: string; fileName: string; bytes: Uint8Array }) =>
    storeFile(services, { ...file, by: officer.accountId });
  const mapping = importMappingSchema.parse({ columns: { gzdt: { columnId: 'gzdt', kind: 'news' } } });
  const taken = { siteId: 'portal', entries, mapping, actor: officer };
  expect(await importArticles({ ...services, storeFile: store }, taken)).toMatchObject({ imported: 1, skipped: [] });

  world.tables.settleIndexes();
  const { media } = await listMedia(services, { siteId: 'portal', actor: officer, limit: 20 });
  expect(media.map(({ fileName, status }) => [fileName, status]).sort()).toEqual([
    ['征集.docx', 'ready'],
    ['报送.docx', 'ready'],
    ['自制.docx', 'ready'],
  ]);
  const attachments = media.map(({ mediaId }) => ({ mediaId }));
  const text = await world.write({ attachments }, officer, 'portal');
  expect(text.working?.content.attachments.map(({ fileName }) => fileName).sort()).toEqual([
    '征集.docx',
    '报送.docx',
    '自制.docx',
  ]);
  for (const { mediaId, fileName } of media) {
    const { uses } = await listUses(services, { siteId: 'portal', mediaId, actor: officer, limit: 20 });
    expect(uses.map(({ article }) => article.articleId)).toContain(text.articleId);
    // The text that brought it in shows it too.
    expect(uses).toHaveLength(fileName === '自制.docx' ? 1 : 2);
    const { objects } = await world.objects.list(`portal/media/${mediaId}/`, { limit: 10 });
    expect(objects.map(({ key }) => key)).toContain(`portal/media/${mediaId}/${fileName}`);
  }
  expect(exchanged.working?.content.attachments.map(({ fileName }) => fileName)).toEqual(['报送.docx']);
});

/** A unit's text with the file, sent up and adopted as a copy by the portal. */
const opened = async () => {
  const made = await SubmissionWorld.open();
  const adoptCopyWith = async (mediaId: string) =>
    made.adopt(await made.send(await made.published({ attachments: [{ mediaId }] })), { mode: 'copy' });
  return { world: made.world, adoptCopyWith };
};
