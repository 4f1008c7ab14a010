import { describe, expect, test } from 'vitest';
import { maskFile } from '#functions/media/document/mask-file.ts';
import { mediaWorld } from '#functions/media/testing/media-world.ts';
import { attachmentPlaces } from '#shared/repositories/media/attachment-places.ts';
import { docxParagraph, makeDocx } from '#shared/text/testing/make-docx.ts';

const identity = '11010519491231002X';
/** Word spreads what was typed in one go over several runs. */
const spread =
  '<w:p><w:r><w:t>身份证号 1101051949</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>1231002X</w:t></w:r></w:p>';

describe('given a document with an identity number in it', () => {
  test('[SEC-01] when it is masked, then a copy holds the mask across its runs and nothing else has changed', async () => {
    const { world, services, upload } = await mediaWorld();
    const { mediaId } = await upload('名单.docx', makeDocx(`${docxParagraph('推荐名单')}${spread}`));
    const copy = await maskFile(services, { siteId: 'jyj', mediaId, actor: world.officer });
    expect(copy).toMatchObject({ status: 'ready', fileName: '名单.docx' });
    expect(copy.mediaId).not.toBe(mediaId);
    const [text] = await attachmentPlaces(world.objects, 'jyj', [{ ...copy, size: 1 }]);
    const words = JSON.stringify(text?.places);
    expect(words).toContain('推荐名单');
    expect(words).toContain('身份证号 110*************2X');
    expect(words).not.toContain(identity);
  });

  test('[SEC-01] when it is a plain text, then it is masked as well', async () => {
    const { world, services, upload } = await mediaWorld();
    const { mediaId } = await upload('a.txt', new TextEncoder().encode(`号码 ${identity}。`));
    const copy = await maskFile(services, { siteId: 'jyj', mediaId, actor: world.officer });
    const [text] = await attachmentPlaces(world.objects, 'jyj', [{ ...copy, size: 1 }]);
    expect(JSON.stringify(text?.places)).not.toContain(identity);
  });

  test('[SEC-01] when nothing is found in it, or another site asks, then it is refused', async () => {
    const { world, services, upload } = await mediaWorld();
    const { mediaId } = await upload('a.txt', new TextEncoder().encode('没有号码。'));
    const asked = maskFile(services, { siteId: 'jyj', mediaId, actor: world.officer });
    await expect(asked).rejects.toMatchObject({ code: 'file-refused' });
    const abroad = maskFile(services, { siteId: 'jyj', mediaId, actor: world.abroad });
    await expect(abroad).rejects.toMatchObject({ code: 'not-found' });
  });
});
