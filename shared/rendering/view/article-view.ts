import type { EditionContent, LiveEdition } from '#shared/domain/article/article.ts';
import { localTime } from '#shared/domain/page/local-time.ts';
import type { LiveArticle, RelatedArticle } from '#shared/rendering/data-reader.ts';
import type { PageContext } from '#shared/rendering/page-context.ts';
import { bodyHtml } from '#shared/rendering/view/body-html.ts';
import { attachmentView, pictureView } from '#shared/rendering/view/media-view.ts';
import { occasionView } from '#shared/rendering/view/occasion-view.ts';
import { officialHeader } from '#shared/rendering/view/official-header.ts';
import { outward } from '#shared/rendering/view/outward.ts';
import { articleAddress } from '#shared/rendering/view/row-view.ts';

const relatedView = async (context: PageContext, related: RelatedArticle) => {
  const at = await articleAddress(context, related.siteId, related.url);
  return (
    at && {
      relation: related.relation,
      title: related.title,
      address: at.address,
      cross: at.siteName !== '',
      siteName: at.siteName,
      date: localTime(related.publishedAt).slice(0, 10),
      time: related.publishedAt,
      lang: related.lang,
    }
  );
};

const isVideo = (file: { readonly contentType: string }): boolean => file.contentType.startsWith('video/');

const sourceView = (context: PageContext, { source }: EditionContent) => ({
  name: source.name,
  repost: source.kind === 'repost',
  address: source.url === undefined ? '' : (outward(context, source.url)?.address ?? ''),
});

const timesView = ({ publishedAt, editionAt }: LiveEdition) => ({
  /** `YYYY-MM-DD HH:MM`, China Standard Time. */
  time: localTime(publishedAt),
  instant: publishedAt,
  /** Empty unless the text was corrected after its day of publication. */
  corrected: localTime(editionAt).slice(0, 10) > localTime(publishedAt).slice(0, 10) ? localTime(editionAt) : '',
});

/** An article as templates see it, its relations read. The article must have a live edition. */
export const articleView = async (context: PageContext, { article, body }: LiveArticle) => {
  const { live } = article;
  if (!live) throw new Error(`article ${article.articleId} has no live edition`);
  const { content } = live;
  const { siteId } = article;
  const all = await context.reader.related(siteId, article.articleId);
  const related = (await Promise.all(all.map((other) => relatedView(context, other)))).filter(
    (other) => other !== undefined,
  );
  const of = (relation: string) => related.filter((other) => other.relation === relation);
  return {
    articleId: article.articleId,
    kind: content.kind,
    kindLabel: context.words[`kind.${content.kind}`] ?? '',
    lang: content.lang,
    title: content.title,
    subtitle: content.subtitle ?? '',
    summary: content.summary ?? '',
    author: content.author ?? '',
    editor: content.editor ?? '',
    source: sourceView(context, content),
    ...timesView(live),
    body: bodyHtml(context, body),
    form: content.interpretationForm === undefined ? '' : (context.words[`form.${content.interpretationForm}`] ?? ''),
    image: content.image && pictureView(siteId, content.image),
    /** Whether the body shows a picture, so that the image need not stand above it. */
    illustrated: body.includes('<img'),
    gallery: content.gallery.map((media) => pictureView(siteId, media)),
    videos: content.attachments.filter(isVideo).map((media) => attachmentView(siteId, media)),
    attachments: content.attachments.filter((media) => !isVideo(media)).map((media) => attachmentView(siteId, media)),
    official: officialHeader(context.words, article),
    validity: content.validity ?? '',
    validityLabel: content.validity === undefined ? '' : (context.words[`validity.${content.validity}`] ?? ''),
    leader: content.leader,
    occasion: occasionView(context, article, live),
    link: content.link === undefined ? undefined : outward(context, content.link),
    interpretations: of('interpretation'),
    policies: of('policy'),
    related: of('related'),
    translations: of('translation'),
  };
};
