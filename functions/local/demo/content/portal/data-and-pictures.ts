import type { DemoEntry } from '../types.ts';

export const portalData: readonly DemoEntry[] = [
  {
    key: 'portal-sjfb-01',
    columnId: 'sjfb',
    kind: 'singlePage',
    title: '云澜市政务服务办件情况月度统计',
    publishedDaysAgo: 7,
    openStage: 'result',
    text: `
{pm}月份，全市政务服务大厅和网上平台共受理办件41.27万件，办结40.96万件，按时办结率99.8%，网上办理占比83.5%。
|领域|受理（件）|办结（件）|平均用时（工作日）|满意率|
|社会保险|132460|131982|0.8|99.4%|
|医疗保障|86215|85904|1.1|99.2%|
|不动产登记|9430|9317|1.6|98.9%|
|企业开办和变更|12876|12801|0.7|99.5%|
|住房公积金|37148|37020|0.9|99.6%|
|其他|134571|132576|2.3|98.7%|
当月收到评价18.6万条，其中差评73条，均已在规定期限内回访整改。反映较多的问题是个别事项线上上传材料格式受限，已完成系统优化。`,
  },
  {
    key: 'portal-sjfb-02',
    columnId: 'sjfb',
    kind: 'singlePage',
    title: '{yyyy-1}年云澜市国民经济和社会发展主要指标',
    publishedDaysAgo: 84,
    openStage: 'result',
    source: '云澜市统计局',
    text: `
据统计，{yyyy-1}年全市经济运行总体平稳、稳中有进。主要指标如下。
|指标|单位|数值|比上年增长|
|地区生产总值|亿元|2186.4|5.8%|
|第一产业增加值|亿元|203.7|3.9%|
|第二产业增加值|亿元|921.5|6.4%|
|第三产业增加值|亿元|1061.2|5.6%|
|一般公共预算收入|亿元|147.9|4.2%|
|社会消费品零售总额|亿元|836.1|5.1%|
|城镇居民人均可支配收入|元|47216|4.7%|
|农村居民人均可支配收入|元|24983|6.3%|
注：地区生产总值、各产业增加值绝对数按现价计算，增长速度按不变价格计算。部分数据因四舍五入，存在总计与分项合计不等的情况。`,
  },
  {
    key: 'portal-sjfb-03',
    columnId: 'sjfb',
    kind: 'singlePage',
    title: '市长信箱和民生热线受理情况季度公报',
    publishedDaysAgo: 39,
    openStage: 'result',
    text: `
上一季度，市长信箱和民生热线共受理群众来信来电31842件，其中咨询17390件、求助6215件、投诉5876件、建议2361件，办结率98.6%，按期回复率99.1%，回访满意率95.3%。
## 反映集中的问题
一是老旧小区停车难，共1127件。相关区已挖潜新增停车位640个，并推动37家单位夜间错时开放停车场。
二是夜间施工噪声，共864件。市住房和城乡建设局、市生态环境局联合执法42次，责令整改19个工地。
三是物业服务质量，共792件。已约谈物业服务企业23家，公布服务标准和收费清单。
## 下一步安排
对三次以上重复反映的问题由市政府督查部门挂牌督办，办理结果在本网站公布。`,
  },
];

export const portalPictures: readonly DemoEntry[] = [
  {
    key: 'portal-tpjj-01',
    columnId: 'tpjj',
    kind: 'gallery',
    title: '一江两岸：澜江滨江步道随行',
    publishedDaysAgo: 5,
    image: { svgScene: 'skyline/31', alt: '暮色里的澜江与大桥', caption: '傍晚的澜江大桥。' },
    gallery: [
      { svgScene: 'skyline/31', alt: '暮色里的澜江与大桥', caption: '傍晚的澜江大桥。' },
      { svgScene: 'park/12', alt: '滨江公园的草坪与小径', caption: '步道串联的石塘公园。' },
      { svgScene: 'wetland/21', alt: '江湾湿地的芦苇与水鸟', caption: '白鹭洲江湾湿地。' },
    ],
    text: '42公里步道沿江铺展，移步换景。从石塘码头到白鹭洲，晨练的老人、骑行的青年、写生的孩子，都在江边找到了自己的位置。',
  },
  {
    key: 'portal-tpjj-02',
    columnId: 'tpjj',
    kind: 'gallery',
    title: '山水之间：云岭茶园与乡村',
    publishedDaysAgo: 36,
    image: { svgScene: 'terrace/4', alt: '云岭山间层层叠叠的茶园', caption: '望山县云岭茶园。' },
    gallery: [
      { svgScene: 'terrace/4', alt: '云岭山间层层叠叠的茶园', caption: '望山县云岭茶园。' },
      { svgScene: 'terrace/17', alt: '坡地上的梯田和白墙村舍', caption: '云岭脚下的村庄。' },
      { svgScene: 'wetland/33', alt: '白湖清晨的水面', caption: '白湖晨色。' },
    ],
    text: '云岭海拔600米以上的坡地，云雾多、昼夜温差大，所产绿茶汤色清亮。近年来，望山县发展茶旅融合，28个村建成茶园步道，带动1.2万户茶农增收。',
  },
  {
    key: 'portal-tpjj-03',
    columnId: 'tpjj',
    kind: 'gallery',
    title: '身边的变化：学校、医院与家园',
    publishedDaysAgo: 71,
    image: { svgScene: 'school/9', alt: '新建学校的教学楼与操场', caption: '南浦区滨江学校。' },
    gallery: [
      { svgScene: 'school/9', alt: '新建学校的教学楼与操场', caption: '南浦区滨江学校。' },
      { svgScene: 'hospital/5', alt: '医院门诊楼与绿地', caption: '市中心医院东院区。' },
      { svgScene: 'homes/7', alt: '改造后的住宅小区', caption: '改造后的屏山小区。' },
      { svgScene: 'park/27', alt: '居民楼旁的口袋公园', caption: '和谐路口袋公园。' },
    ],
    text: '一所新学校、一座新院区、一个改造后的小区，民生账本上的每一笔，都落在群众的家门口。',
  },
];
