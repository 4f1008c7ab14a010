import { shown } from '../../measure/figures.ts';
import { atLeast, type Part, told } from '../../part.ts';
import { fillingOf, forgetWorld, world } from '../../world/world.ts';

export const importPart: Part = {
  name: 'import',
  title: 'Import',
  how:
    'The whole set with `import articles … --approved-by`, a command a site; each article is a transaction of its own with its ' +
    'rows, its event and its audit record. Pages and index follow meanwhile on the same cores; sitemap.xml, which waits some ' +
    'twenty seconds for more changes, is not counted.',
  run: async (extent) => {
    forgetWorld('set', extent);
    await world('set', extent);
    const filling = fillingOf('set', extent);
    if (!filling) throw new Error('the set was not filled');
    const { read, imported, published, skipped, seconds, convergedSeconds, processorSeconds, peakMb } = filling;
    return {
      lines: [
        atLeast('Articles committed', read / seconds, 300, `${shown(read / seconds)} a second`, '≥ 300 a second'),
        told(
          'Pages and index have converged',
          `${shown(convergedSeconds)} s after the first commit, ${shown(convergedSeconds - seconds)} s after the last`,
        ),
        told(
          'Processor time',
          `${shown((processorSeconds / read) * 1000)} ms an article, its pages and its index entry included`,
        ),
        told('Came in', `${read} read, ${imported} imported, ${published} published, ${skipped} skipped`),
        told('Resident memory meanwhile', `${shown(peakMb)} MB at most`),
      ],
    };
  },
};
