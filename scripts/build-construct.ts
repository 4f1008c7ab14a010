// Packs the construct of a site for departments with repositories of their own: dist/construct/zhanqun-sub-site-<version>.tgz.
import { resolve } from 'node:path';
import { packageConstruct } from './construct/package-construct.ts';

console.log(await packageConstruct(resolve('dist', 'construct')));
