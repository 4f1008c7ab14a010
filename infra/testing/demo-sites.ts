import { site as czj } from '../sites/czj.ts';
import { site as jyj } from '../sites/jyj.ts';
import { site as portal } from '../sites/portal.ts';
import { site as qinghe } from '../sites/qinghe.ts';
import { site as rsj } from '../sites/rsj.ts';
import { site as sthjj } from '../sites/sthjj.ts';
import { site as wjw } from '../sites/wjw.ts';
import { site as yshj } from '../sites/yshj.ts';
import { site as zjj } from '../sites/zjj.ts';

/** The sites of this repository. */
export const demoSites = [portal, jyj, wjw, rsj, zjj, sthjj, czj, qinghe, yshj].map((site) => ({ site }));
