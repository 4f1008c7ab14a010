import type { DemoEntry } from '../types.ts';

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
