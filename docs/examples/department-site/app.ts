import { App, Stack } from 'aws-cdk-lib';
import { SubSite } from 'zhanqun-sub-site';

// The region of the cluster; its account is that of your credentials.
const stack = new Stack(new App(), 'zhanqun-prod-site-sthjj', {
  env: { region: 'cn-north-1' },
  terminationProtection: true,
});

new SubSite(stack, 'site', {
  // Everything else about the cluster is looked up under this name when the stack is deployed.
  cluster: 'prod',
  site: {
    siteId: 'sthjj',
    kind: 'department',
    parentSiteId: 'portal',
    name: { zh: '云澜市生态环境局', en: 'Yunlan Ecology and Environment Bureau' },
    unit: {
      name: '云澜市生态环境局',
      address: '云澜市清河区翠湖路27号',
      phone: '0000-8216001',
      email: 'sthjj@yunlan.gov.cn',
    },
    domain: 'sthjj.yunlan.gov.cn',
    identificationCode: '9999000006',
    filings: { icp: '澜ICP备00000001号-6', policeRecord: '99990000000006' },
    colour: 'green',
    columns: [{ columnId: 'kqzl', name: { zh: '空气质量', en: 'Air quality' }, type: '数据发布' }],
  },
});
