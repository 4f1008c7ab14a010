/** Acts of functions that the story leaves out: why a function may have permissions that it does not use in it. */
const leftOut: Readonly<Record<string, string>> = {
  publishingApi: 'lists by status and column, publishing without review, a takedown of files',
  reviewApi: 'returning a text, lists of what failed',
  sitesApi: 'templates, moved and removed columns, domains given up',
  identityApi: 'sign-out of others, withdrawn grants',
  mediaApi: 'files that are exchanged, discarded, read for a text; what was examined before',
  searchApi: 'searches of staff, words of bodies that the index does not hold yet',
  auditApi: 'the daily roots, which are made at night',
  supervisionApi: 'rectifications, drills, records, findings of links',
  submissionApi: 'submissions, adoptions, memos and what is handed down',
  renderingApi: 'previews, pages asked for again, comparison of rows',
  disclosureApi: 'a session that is noted as seen',
  operationsApi: 'redriven and discarded letters',
  openApi: 'a document that asks nobody who he is',
  missingPage: 'addresses of templates, texts found by their words, the desk under its deeper addresses',
  project: 'adopted texts on other sites',
  renderHigh: 'archives that are cut',
  renderLow: 'archives that are cut',
  task: 'merged sites, moved columns, collected texts, pages that nobody asked for any more',
  index: 'the comparison that the health screen asks for',
  processMedia: 'an upload that is completed and examined',
  adopt: 'adopted texts whose source is corrected, withdrawn or taken down with its files',
  publishingTick: 'scheduled and expiring texts, collectors',
  renderingTick: 'an upgrade that makes other pages, once there are sites',
  sitesTick: 'banners, sites that close',
  supervisionTick: 'mails that were delivered: the emulator has no mail server',
  auditDaily: 'a second day',
  searchDaily: 'an index that lacks what the tables have',
  supervisionDaily: 'columns that are overdue, records that run out',
  uploadDesk: 'the desk, where none was built before the deployment',
  bootstrap: 'first accounts that are changed by a later deployment',
  registerSite: 'a site that nobody has seen',
};

/** The function of a deployed name, e.g. `publishingApi`. */
const functionOf = (name: string): string => /-(\w+?)function/.exec(name)?.[1] ?? name;

/** What the story does not do with a function; undefined where nobody said so. */
export const leftOutActs = (deployedName: string): string | undefined => leftOut[functionOf(deployedName)];
