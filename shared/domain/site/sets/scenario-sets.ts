import type { ColumnDraft } from '#shared/domain/column/column-draft.ts';
import type { BlockStep } from '#shared/domain/page/block/page-block.ts';
import type { ColumnSet } from '#shared/domain/site/sets/column-set.ts';
import type { Bilingual } from '#shared/domain/site/site.ts';

const words = (zh: string, en: string): Bilingual => ({ zh, en });
const step = (zh: string, en: string, text: string, textEn: string): BlockStep => ({
  name: words(zh, en),
  text: words(text, textEn),
});

const service = { type: '办事服务', function: 'service', board: 'service', updateClass: 'static' } as const;

const scenario = (
  columnId: string,
  name: Bilingual,
  description: string,
  order: number,
  steps: readonly BlockStep[],
): ColumnDraft => ({
  ...service,
  columnId,
  parentId: 'cjfw',
  name,
  description,
  keywords: [name.zh],
  order,
  blocks: [
    { kind: 'steps', steps },
    { kind: 'services', column: columnId, limit: 30, title: words('相关事项', 'Services for it') },
  ],
});

/** Scenario navigation (NAV-04): the four named ones, each leading through the whole of its matter (NAV-05). */
export const scenarioSet: ColumnSet = {
  setId: 'scenarios',
  name: words('场景式服务', 'Scenario services'),
  description: words(
    '以办事人的一件事为主线，从准备到办结逐步引导。',
    'One matter of life, led through from beginning to end.',
  ),
  kinds: ['portal', 'district'],
  columns: [
    {
      ...service,
      columnId: 'cjfw',
      name: words('场景式服务', 'Scenario services'),
      description: '选择您要办的事，按步骤了解办理条件、材料、地点和后续事项。',
      keywords: ['场景式服务', '办事导航'],
      order: 65,
      listStyle: 'cards',
    },
    scenario('wyjh', words('我要结婚', 'I want to marry'), '从婚前准备、结婚登记到婚后事项，一次看明白。', 10, [
      step(
        '确认条件',
        'Check the conditions',
        '双方自愿，达到法定婚龄，没有法律禁止结婚的情形。',
        'Both willing, of age, no legal bar.',
      ),
      step(
        '婚前准备',
        'Prepare',
        '可参加免费婚前医学检查，备齐身份证件、户口簿和合影照片。',
        'Free check-up, identity papers, photographs.',
      ),
      step('预约登记', 'Make an appointment', '向婚姻登记机关预约办理时间。', 'Book a time with the registry.'),
      step(
        '办理登记',
        'Register',
        '双方共同到婚姻登记机关申请，符合条件的当场登记、发证。',
        'Go together; the certificate is issued at once.',
      ),
      step(
        '婚后事项',
        'Afterwards',
        '按需办理户口登记项目变更、户口迁移和生育登记。',
        'Household register, move, birth registration.',
      ),
    ]),
    scenario(
      'wybhj',
      words('我要办户籍', 'Household registration'),
      '出生、迁移、变更、注销等户口事项的办理指引。',
      20,
      [
        step(
          '选择事项',
          'Choose',
          '出生登记、户口迁移、项目变更更正、死亡注销等，按实际情况选择。',
          'Birth, move, change, death.',
        ),
        step('准备材料', 'Prepare', '按办事指南备齐身份证件、证明材料。', 'Papers named in the guide.'),
        step('提出申请', 'Apply', '到户籍派出所或者网上申请。', 'At the police station or online.'),
        step('审核办理', 'Decision', '公安机关在承诺时限内审核办理。', 'Within the time promised.'),
        step(
          '领取证件',
          'Collect',
          '领取户口簿、居民身份证，及时更新社保、学籍等信息。',
          'Collect papers, update other records.',
        ),
      ],
    ),
    scenario(
      'wysysy',
      words('我要办理生育收养', 'Birth and adoption'),
      '生育登记、孕产保健、出生证明、收养登记的办理指引。',
      30,
      [
        step('孕前', 'Before', '了解孕前优生健康检查等公共服务。', 'Free health checks.'),
        step('孕期', 'During', '办理生育登记，建立母子健康手册。', 'Birth registration and health record.'),
        step('出生', 'Birth', '办理出生医学证明、预防接种证、出生登记。', 'Birth certificate, vaccination, register.'),
        step(
          '保障',
          'Insurance',
          '申领生育保险待遇，新生儿参加基本医疗保险。',
          'Maternity benefit, medical insurance.',
        ),
        step(
          '收养',
          'Adoption',
          '收养人向收养登记机关申请，经评估、公告后办理收养登记。',
          'Application, assessment, registration.',
        ),
      ],
    ),
    scenario(
      'wycrj',
      words('我要出入境', 'Leaving and entering the country'),
      '护照、往来港澳台证件、签证签注的办理指引。',
      40,
      [
        step(
          '确定证件',
          'Which document',
          '出国办普通护照；赴港澳台办通行证及签注。',
          'Passport, or travel permits and endorsements.',
        ),
        step(
          '准备材料',
          'Prepare',
          '居民身份证、符合标准的照片，未成年人由监护人陪同。',
          'Identity card, photograph, guardian for minors.',
        ),
        step('预约申请', 'Apply', '网上预约，到出入境接待大厅办理。', 'Book online, apply at the hall.'),
        step('缴费领证', 'Pay and collect', '缴纳费用，自取或者邮寄领取证件。', 'Pay; collect or have it sent.'),
        step('出境入境', 'Travel', '遵守口岸检查和目的地有关规定。', 'Border checks, rules of the destination.'),
      ],
    ),
  ],
};
