/** Where and when the prices were read; US dollars, region us-east-1, without free tiers and discounts. */
export const priceList = {
  source: 'list prices of aws.amazon.com as of mid-2025, compare before you budget',
  date: '2025-07-01',
  currency: 'USD',
  region: 'us-east-1',
} as const;

/** Prices that were read elsewhere or later than the list, and what they leave out. */
export const priceNotes: { readonly [Name in PriceName]?: string } = {
  'edge purge address':
    'aws.amazon.com/cloudfront/pricing, invalidation requests, as quoted by opennext.js.org/aws/config/overrides/automatic_cdn_invalidation, 2026-11-30; the first 1 000 a month are free, a star counts as one',
  'key request': 'aws.amazon.com/kms/pricing, 0.03 for 10 000 requests, 2025-07-01',
};

/** Price of one unit; the unit is part of the name. */
export const prices = {
  'lambda GB-second, arm64': 0.0000133334,
  'lambda request': 0.2e-6,
  'gateway request': 1e-6,
  'table write unit': 0.625e-6,
  'table read unit': 0.125e-6,
  'table GB-month': 0.25,
  'table recovery GB-month': 0.2,
  'object GB-month': 0.023,
  'object write': 5e-6,
  'object read': 0.4e-6,
  'queue request': 0.4e-6,
  'edge GB': 0.085,
  'edge request': 1e-6,
  'edge firewall rule': 1,
  'edge firewall': 5,
  'edge firewall request': 0.6e-6,
  'edge purge address': 0.005,
  'search t3.medium.search hour': 0.073,
  'search m6g.large.search hour': 0.128,
  'search GB-month': 0.122,
  'network door hour': 0.01,
  alarm: 0.1,
  dashboard: 3,
  metric: 0.3,
  'log GB': 0.5,
  'log GB-month': 0.03,
  trace: 5e-6,
  key: 1,
  'key request': 3e-6,
  secret: 0.4,
  'backup GB-month': 0.1,
} as const;
export type PriceName = keyof typeof prices;

/** As price pages count a month. */
export const hoursOfMonth = 730;
