import type { Words } from '#desk/lib/words/words.ts';

/** Words of the settings of the whole cluster. */
export const clusterWords = {
  title: ['全站群设置', 'Cluster settings'],
  about: [
    '对门户和所有子站同时生效，全部页面会在后台重新生成。',
    'They hold for the portal and all sub-sites at once; all pages are made again in the background.',
  ],
  banner: ['紧急横幅', 'Emergency banner'],
  bannerOn: ['横幅从 {{from}} 显示到 {{to}}。', 'The banner is shown from {{from}} to {{to}}.'],
  bannerOff: ['目前没有横幅。', 'There is no banner now.'],
  zh: ['中文内容', 'Chinese text'],
  en: ['英文内容', 'English text'],
  link: ['详情地址（可不填）', 'Address of the details (optional)'],
  from: ['开始', 'From'],
  to: ['结束', 'Until'],
  show: ['显示横幅', 'Show the banner'],
  end: ['立即撤下', 'End it now'],
  showAsk: ['横幅将出现在所有网站的每个页面上。', 'The banner will stand on every page of every site.'],
  mourning: ['哀悼灰度', 'Mourning grey'],
  mourningOn: ['所有网站从 {{from}} 到 {{to}} 显示为灰色。', 'All sites are grey from {{from}} to {{to}}.'],
  mourningOff: ['目前没有设置。', 'It is not set.'],
  setMourning: ['设置灰度时段', 'Set the period'],
  mourningAsk: [
    '所有网站的每个页面在此时段内显示为灰色，到时自动恢复。',
    'Every page of every site is grey in this period and returns by itself.',
  ],
  allowList: ['外链白名单', 'Hosts that links may lead to'],
  allowListAbout: [
    '每行一个域名。指向 gov.cn 和白名单的链接直接打开，其他链接先经过提示页。',
    'One host a line. Links to gov.cn and these open directly; others pass a notice page.',
  ],
  save: ['保存', 'Save'],
  saved: ['已保存，页面正在后台更新', 'Saved; pages are being renewed in the background'],
  required: ['请填写此项', 'Fill this in'],
  cancel: ['取消', 'Cancel'],
} as const satisfies Words;
