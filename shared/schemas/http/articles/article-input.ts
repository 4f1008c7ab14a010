import { z } from 'zod';
import {
  articleKinds,
  interpretationForms,
  openModes,
  openStages,
  validities,
} from '#shared/domain/article/article.ts';
import { mostFurtherColumns } from '#shared/domain/article/standing-columns.ts';
import {
  articleIdSchema,
  columnIdSchema,
  dateSchema,
  instantSchema,
  siteIdSchema,
} from '#shared/schemas/http/common.ts';

/** Pasted texts bring characters nobody sees and no feed may hold: a space stands in for each. */
const withoutControls = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
  text.replace(/[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, ' ');
const line = (max: number) => z.string().overwrite(withoutControls).trim().max(max);
const httpUrl = z.url({ protocol: /^https?$/ }).max(2000);

const mediaRefInput = z.strictObject({
  mediaId: articleIdSchema,
  alt: line(200).optional(),
  caption: line(500).optional(),
});

/** An ordinary source may be given as its bare name. */
const sourceInput = z.union([
  line(200)
    .min(1)
    .transform((name) => ({ kind: 'original' as const, name, url: undefined })),
  z.strictObject({ kind: z.enum(['original', 'repost']), name: line(200).min(1), url: httpUrl.optional() }),
]);

/** What a person enters of an article; the server adds nothing to it but the hash of the clean body. */
export const articleInputSchema = z
  .strictObject({
    columnId: columnIdSchema,
    alsoIn: z.array(columnIdSchema).max(mostFurtherColumns).optional(),
    kind: z.enum(articleKinds),
    lang: z.enum(['zh', 'en']).default('zh'),
    title: line(200).min(1),
    subtitle: line(200).optional(),
    summary: line(500).optional(),
    body: z.string().max(900_000).overwrite(withoutControls),
    author: line(100).optional(),
    editor: line(100).optional(),
    source: sourceInput,
    keywords: z.array(line(50).min(1)).max(20).default([]),
    image: mediaRefInput.optional(),
    gallery: z.array(mediaRefInput).max(60).default([]),
    attachments: z.array(mediaRefInput).max(50).default([]),
    related: z
      .array(
        z.strictObject({
          siteId: siteIdSchema,
          articleId: articleIdSchema,
          relation: z.enum(['interpretation', 'policy', 'related']),
        }),
      )
      .max(20)
      .default([]),
    translationOf: articleIdSchema.optional(),
    link: httpUrl.optional(),
    interpretationForm: z.enum(interpretationForms).optional(),
    leader: z
      .strictObject({
        name: line(50).min(1),
        position: line(200).min(1),
        duties: line(1000),
        resume: line(5000),
        rank: z.number().int().min(1).max(9999),
        from: dateSchema,
        to: dateSchema.optional(),
      })
      .optional(),
    occasion: z
      .strictObject({
        startsAt: instantSchema,
        endsAt: instantSchema.optional(),
        place: line(200).min(1),
        signUpUrl: httpUrl.optional(),
        signUpUntil: instantSchema.optional(),
      })
      .optional(),
    documentNumber: line(100).optional(),
    issuedOn: dateSchema.optional(),
    publisher: line(200).optional(),
    coPublishers: z.array(line(200).min(1)).max(30).default([]),
    subjectClass: line(100).optional(),
    genreClass: line(100).optional(),
    audienceClass: line(100).optional(),
    openMode: z.enum(openModes).default('proactive'),
    openBasis: line(500).optional(),
    openStage: z.enum(openStages).optional(),
    validity: z.enum(validities).optional(),
    effectiveOn: dateSchema.optional(),
    abolishedOn: dateSchema.optional(),
    publishScope: z.enum(['site', 'cluster']).default('cluster'),
    effectiveAt: instantSchema.optional(),
    expiresAt: instantSchema.optional(),
    pinnedUntil: instantSchema.optional(),
  })
  .superRefine((input, context) => {
    const need = (missing: boolean, path: string, zh: string, message: string) => {
      if (missing) context.addIssue({ code: 'custom', path: [path], message, params: { zh } });
    };
    need(input.kind === 'link' && !input.link, 'link', '链接类稿件须填写链接地址', 'A link needs its address');
    need(
      input.kind === 'leaderProfile' && !input.leader,
      'leader',
      '领导信息须填写姓名、职务、分工等',
      'A leader profile needs the leader entry',
    );
    need(
      input.kind === 'gallery' && input.gallery.length === 0 && !input.image && !/<img\b/i.test(input.body),
      'gallery',
      '图片类稿件至少要有一张图片',
      'A gallery needs at least one picture',
    );
    need(input.source.kind === 'repost' && !input.source.name, 'source', '转载须注明来源', 'A repost names its source');
    const { occasion } = input;
    need(
      !!occasion?.endsAt && occasion.endsAt <= occasion.startsAt,
      'occasion',
      '活动结束时间须晚于开始时间',
      'An event must end after it starts',
    );
    need(
      !!occasion?.signUpUntil && occasion.signUpUntil > (occasion.endsAt ?? occasion.startsAt),
      'occasion',
      '报名截止时间不能晚于活动时间',
      'Sign-up must close before the event is over',
    );
    need(
      !!input.effectiveAt && !!input.expiresAt && input.effectiveAt >= input.expiresAt,
      'expiresAt',
      '失效时间须晚于生效时间',
      'It must expire after it takes effect',
    );
  });

export type ArticleInput = z.output<typeof articleInputSchema>;
