import { expect, test } from 'vitest';
import { type BucketKind, keyInPlace, objectPlace, prefixPlaces } from './object-place.ts';

const buckets = { bodies: 'bodies', pages: 'pages', media: 'media', quarantine: 'quarantine', audit: 'audit' };

test.each([
  ['jyj/bodies/ab12', 'bodies', 'jyj/bodies/ab12'],
  ['jyj/texts/m1.json', 'bodies', 'jyj/texts/m1.json'],
  ['jyj/pages/gzdt/2026/a1.html', 'pages', 'zt/jyj/gzdt/2026/a1.html'],
  ['jyj/pages/index.html', 'pages', 'zt/jyj/'],
  ['jyj/pages/gzdt/index.html', 'pages', 'zt/jyj/gzdt/'],
  ['jyj/pages/gzdt/myindex.html', 'pages', 'zt/jyj/gzdt/myindex.html'],
  ['jyj/media/m1/照片.jpg', 'media', 'media/jyj/m1/照片.jpg'],
  ['shared/assets/site.css', 'media', 'assets/site.css'],
  ['shared/admin/index.html', 'media', 'admin/index.html'],
  ['jyj/originals/m1', 'quarantine', 'jyj/originals/m1'],
  ['jyj/audit/2026-11-30.json', 'audit', 'jyj/audit/2026-11-30.json'],
  ['jyj/evidence/a1/x.json', 'audit', 'jyj/evidence/a1/x.json'],
])(
  'given the object %s, when it is stored, then it stands in %s under the address that asks for it, and is found again',
  (key, bucket, placeKey) => {
    expect(objectPlace(buckets, key)).toEqual({ Bucket: bucket, Key: placeKey });
    expect(keyInPlace(bucket as BucketKind, placeKey)).toBe(key);
  },
);

test('given a prefix, when it names the kind, then one bucket is asked, else all', () => {
  expect(prefixPlaces('jyj/media/m1/')).toEqual([{ kind: 'media', key: 'media/jyj/m1/' }]);
  expect(prefixPlaces('jyj/').map(({ kind }) => kind)).toEqual(['bodies', 'pages', 'media', 'quarantine', 'audit']);
});
