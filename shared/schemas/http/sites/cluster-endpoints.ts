import { z } from 'zod';
import { bilingualSchema, dateSchema, emptySchema, instantSchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';

const webAddress = z
  .string()
  .max(500)
  .regex(/^https?:\/\/[^\s"'<>\\]+$/);
const word = z.string().trim().min(1).max(100);
const link = z.strictObject({ name: z.string().trim().min(1).max(200), url: webAddress });
const banner = z.strictObject({
  text: bilingualSchema,
  link: webAddress.optional(),
  from: instantSchema,
  to: instantSchema,
});
const mourning = z.strictObject({ from: instantSchema, to: instantSchema });
const host = z
  .string()
  .max(253)
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);

const settingsAnswer = z.object({
  version: z.number().int(),
  portalSiteId: z.string(),
  superiorLinks: z.array(z.object({ name: z.string(), url: z.string() })).readonly(),
  banner: z
    .object({
      text: z.object({ zh: z.string(), en: z.string() }),
      link: z.string().optional(),
      from: z.string(),
      to: z.string(),
    })
    .optional(),
  mourning: z.object({ from: z.string(), to: z.string() }).optional(),
  linkAllowList: z.array(z.string()).readonly(),
});

const typo = z.strictObject({
  wrong: word,
  right: word,
  serious: z.boolean().optional(),
  except: z.array(word).optional(),
});
const entry = z.strictObject({
  word,
  suggestion: word.optional(),
  advice: z.string().max(300).optional(),
  except: z.array(word).optional(),
});
const holder = z.strictObject({ title: word, name: word, from: dateSchema, to: dateSchema.optional() });
const many = 20_000;
const wordLists = z.strictObject({
  typos: z.array(typo).max(many),
  forbidden: z.array(entry).max(many),
  errorProne: z.array(entry).max(many),
  cautious: z.array(entry).max(many),
  officeHolders: z.array(holder).max(many),
  publicNumbers: z.array(z.string().regex(/^\d{3,20}$/)).max(many),
});
const wordListsAnswer = z.object({ version: z.number().int(), lists: z.unknown() });

const classes = z
  .array(z.strictObject({ code: z.string().regex(/^[A-Za-z0-9-]{1,40}$/), zh: word, en: word }))
  .max(500)
  .refine((list) => new Set(list.map(({ code }) => code)).size === list.length, {
    error: 'Each code once',
    params: { zh: '每个代码只能出现一次' },
  });
const dictionaries = z.strictObject({ subject: classes, genre: classes, audience: classes });
const classAnswer = z.array(z.object({ code: z.string(), zh: z.string(), en: z.string() })).readonly();
const dictionariesAnswer = z.object({
  version: z.number().int(),
  subject: classAnswer,
  genre: classAnswer,
  audience: classAnswer,
});

const path = '/api/v1/cluster';
const staff = { access: 'staff', params: emptySchema, query: emptySchema, status: 200 } as const;
const office = { ...staff, actions: ['cluster.manage'] } as const;

export const getClusterEndpoint = endpoint({
  ...office,
  id: 'getCluster',
  method: 'GET',
  path,
  summary: { zh: '全站群设置', en: "The cluster's switches" },
  answer: settingsAnswer,
});
export const changeClusterEndpoint = endpoint({
  ...office,
  id: 'changeCluster',
  method: 'PATCH',
  path,
  ifMatch: true,
  summary: { zh: '修改全站群设置', en: "Change the cluster's switches: banner, mourning, links" },
  body: z
    .strictObject({
      superiorLinks: z.array(link).max(50),
      banner: banner.nullable(),
      mourning: mourning.nullable(),
      linkAllowList: z.array(host).max(500),
    })
    .partial(),
  answer: settingsAnswer,
});
export const getWordListsEndpoint = endpoint({
  ...staff,
  id: 'getWordLists',
  method: 'GET',
  path: `${path}/word-lists`,
  actions: ['wordList.manage'],
  summary: { zh: '错敏词库', en: 'The word lists of the checks' },
  answer: wordListsAnswer,
});
export const saveWordListsEndpoint = endpoint({
  ...staff,
  id: 'saveWordLists',
  method: 'PUT',
  path: `${path}/word-lists`,
  ifMatch: true,
  actions: ['wordList.manage'],
  summary: { zh: '保存错敏词库', en: 'Replace the word lists' },
  body: wordLists,
  answer: wordListsAnswer,
});
export const getDictionariesEndpoint = endpoint({
  ...staff,
  id: 'getDictionaries',
  method: 'GET',
  path: `${path}/dictionaries`,
  actions: [],
  summary: { zh: '主题、体裁、服务对象分类', en: 'Classes of the disclosure catalogue' },
  answer: dictionariesAnswer,
});
export const saveDictionariesEndpoint = endpoint({
  ...office,
  id: 'saveDictionaries',
  method: 'PUT',
  path: `${path}/dictionaries`,
  ifMatch: true,
  summary: { zh: '保存分类', en: 'Replace the classes' },
  body: dictionaries,
  answer: dictionariesAnswer,
});
