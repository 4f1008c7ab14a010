import type { Services } from '#functions/composition/services.ts';
import { demoArticles } from '#functions/local/demo/content/demo-content.ts';
import { type DatedArticle, datedArticle } from '#functions/local/demo/content/text/dated-article.ts';
import { datedOccasion } from '#functions/local/demo/content/text/dated-occasion.ts';
import { demoEdition } from '#functions/local/demo/demo-edition.ts';
import { pictureSeeder } from '#functions/local/demo/seed-picture.ts';
import type { Article, EditionContent } from '#shared/domain/article/article.ts';
import { canonicalContent } from '#shared/domain/article/content-checksum.ts';
import { draftArticle } from '#shared/domain/article/edit-article.ts';
import { publicBase } from '#shared/domain/site/public-base.ts';
import { AccountRepository } from '#shared/repositories/access/account-repository.ts';
import { articleChanges } from '#shared/repositories/article/article-changes.ts';
import { articleContext, columnContext } from '#shared/repositories/article/article-context.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { storeBody } from '#shared/repositories/article/body-store.ts';
import { publishAndSave } from '#shared/repositories/article/publish-step.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import { sha256 } from '#shared/text/digest.ts';
import { sanitiseHtml } from '#shared/text/html/sanitise-html.ts';

const dayMs = 86_400_000;
type Person = { readonly accountId: string; readonly name: string; readonly via: 'commandLine' };
type Seeding = {
  readonly services: Services;
  readonly firstStart: Date;
  readonly bases: ReadonlyMap<string, string>;
  readonly person: (username: string) => Promise<Person>;
  readonly picture: ReturnType<typeof pictureSeeder>;
};

const contentOf = async (
  { services, firstStart, bases, picture: pictureOf }: Seeding,
  article: DatedArticle,
): Promise<EditionContent> => {
  const bodyHash = await storeBody(services.objects, article.siteId, sanitiseHtml(article.body).html);
  const picture = async (image: NonNullable<DatedArticle['image']>) => pictureOf(article.siteId, image);
  const pictures = {
    image: article.image && (await picture(article.image)),
    gallery: await Promise.all((article.gallery ?? []).map(picture)),
  };
  const pinnedUntil =
    article.pinDays === undefined ? undefined : new Date(firstStart.getTime() + article.pinDays * dayMs).toISOString();
  const occasion = article.occasion && datedOccasion(article.occasion, firstStart);
  return { ...demoEdition(article, bodyHash, pictures, (siteId) => bases.get(siteId) ?? ''), pinnedUntil, occasion };
};

const saveDraft = async (seeding: Seeding, article: DatedArticle, content: EditionContent): Promise<void> => {
  const { services } = seeding;
  const at = services.clock.now().toISOString();
  const actor = await seeding.person(`officer.${article.siteId}`);
  const { tree } = await columnContext(services.tables, article.siteId, content.columnId);
  const after = draftArticle({
    articleId: article.key,
    siteId: article.siteId,
    content,
    by: actor,
    at,
    origin: `demo:${article.key}`,
  });
  const { changes } = articleChanges(services.tables, {
    before: undefined,
    after,
    tree,
    actor,
    act: 'article.create',
    event: 'ArticleSaved',
    at,
    eventId: services.ids.next(),
    background: true,
  });
  await saveChanges(services.tables, changes);
};

const publish = async (seeding: Seeding, article: DatedArticle): Promise<Article | undefined> => {
  const { services } = seeding;
  const context = await articleContext(services.tables, article.siteId, article.key);
  const column = context.workingPath.at(-1);
  if (!context.article.working || !column) return undefined;
  const actor = await seeding.person(`final.${article.siteId}`);
  const at = services.clock.now().toISOString();
  return publishAndSave(services, {
    stored: context.article,
    article: context.article,
    site: context.site,
    column,
    tree: context.tree,
    basis: { kind: 'migration', by: actor.accountId, basis: '演示数据', at },
    checksum: sha256(canonicalContent(context.article.working.content)),
    actor,
    act: 'article.import',
    at,
    background: true,
    publishedAt: article.publishedAt.toISOString(),
  });
};

const seedArticle = async (seeding: Seeding, article: DatedArticle): Promise<void> => {
  const known = await new ArticleRepository(seeding.services.tables).find(article.siteId, article.key);
  if (known?.live) return;
  if (!known) await saveDraft(seeding, article, await contentOf(seeding, article));
  await publish(seeding, article);
};

/** Writes the demonstration articles, dated back from `firstStart`; those that are there already stay. */
export const seedArticles = async (services: Services, firstStart: Date): Promise<void> => {
  const accounts = new AccountRepository(services.tables);
  const people = new Map<string, Person>();
  const person = async (username: string): Promise<Person> => {
    const known = people.get(username);
    if (known) return known;
    const account = await accounts.findByUsername(username);
    const made: Person = {
      accountId: account?.accountId ?? username,
      name: account?.name ?? username,
      via: 'commandLine',
    };
    people.set(username, made);
    return made;
  };
  const sites = await new SiteRepository(services.tables).list();
  const bases = new Map(
    sites.map((site) => [
      site.siteId,
      publicBase(
        site,
        sites.find(({ siteId }) => siteId === site.hostSiteId),
        services.config,
      ),
    ]),
  );
  const seeding: Seeding = { services, firstStart, bases, person, picture: pictureSeeder(services) };
  const waiting = demoArticles.map((article) => datedArticle(article, firstStart));
  const work = async (): Promise<void> => {
    for (let article = waiting.shift(); article; article = waiting.shift()) await seedArticle(seeding, article);
  };
  await Promise.all(Array.from({ length: 16 }, work));
};
