import type { Services } from '#functions/composition/services.ts';
import type { Notice } from '#shared/domain/notice/notice.ts';
import { NoticeRepository } from '#shared/repositories/notice/notice-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import { sha256 } from '#shared/text/digest.ts';

type Ports = Pick<Services, 'tables' | 'mailer'>;

const atOnce = 50;

const text = ({ title, lines }: Notice): string =>
  [title.zh, ...lines.map(({ zh }) => `· ${zh}`), '', title.en, ...lines.map(({ en }) => `· ${en}`), ''].join('\n');

/** A person's own address, else that of the site's unit, which gets the same text once; none when they want no mail. */
const mailFor = async ({ tables }: Ports, notice: Notice): Promise<{ to: string; key: string } | undefined> => {
  const settings = await new NoticeRepository(tables).settings(notice.accountId);
  if (settings.mailOff) return undefined;
  if (settings.email) return { to: settings.email, key: `notice ${notice.noticeId}` };
  const to = (await new SiteRepository(tables).find(notice.siteId))?.unit.email;
  return to ? { to, key: `notices ${notice.siteId} ${sha256(`${notice.at}\n${text(notice)}`)}` } : undefined;
};

/** Sends the mails that notices owe; one that fails is tried again the next minute. Answers how many went out. */
export const sendOwedMail = async (ports: Ports): Promise<number> => {
  const notices = new NoticeRepository(ports.tables);
  let sent = 0;
  for (const { accountId, noticeId } of await notices.mailOwed(atOnce)) {
    const notice = await notices.find(accountId, noticeId);
    const mail = notice && (await mailFor(ports, notice));
    try {
      if (notice && mail) {
        await ports.mailer.send({ to: mail.to, subject: notice.title.zh, text: text(notice) }, { key: mail.key });
        sent += 1;
      }
    } catch (error) {
      console.error(JSON.stringify({ level: 'error', mailOfNotice: noticeId, error: String(error) }));
      continue;
    }
    await ports.tables.transact([notices.mailSent(noticeId)]);
  }
  return sent;
};
