import { shown } from '../../measure/figures.ts';
import { Publisher } from '../../measure/publisher.ts';
import { atMost, type Part, told } from '../../part.ts';
import { fillingOf, onWorld, world } from '../../world/world.ts';

/** Growth that counts as flat: what caches and the allocator take at any size. */
const flat = 1.2;
const names = ['small', 'set', 'large'] as const;

export const memoryPart: Part = {
  name: 'memory',
  title: 'Memory from 1 000 to 100 000 articles',
  how:
    'Resident memory of the process while it takes articles in, renders and indexes them, and of a new process that publishes ' +
    'ten articles: the same work over more and more articles.',
  run: async (extent) => {
    const seen = [];
    for (const name of names) {
      await world(name, extent);
      const filling = fillingOf(name, extent);
      const peak = await onWorld(name, extent, async (cluster) => {
        const publisher = await Publisher.at(cluster);
        for (let turn = 0; turn < 10; turn += 1) await publisher.publish();
        return cluster.peak();
      });
      if (!filling) throw new Error(`${name} was not filled`);
      seen.push({ count: extent[name], filling, peak });
    }
    const [first, , last] = seen;
    if (!first || !last) throw new Error('nothing was measured');
    const grown = last.filling.peakMb / first.filling.peakMb;
    return {
      lines: [
        atMost(
          'Most memory while filling, the largest against the smallest',
          grown,
          flat,
          `× ${grown.toFixed(2)}`,
          `flat (≤ × ${flat})`,
        ),
        ...seen.map(({ count, filling, peak }) =>
          told(
            `${shown(count)} articles`,
            `${shown(filling.peakMb)} MB at most while filling, ${shown(filling.restMb)} MB at its end, ` +
              `${shown(peak)} MB in a new process; ${shown(filling.read / filling.seconds)} articles a second; filled ` +
              `${filling.at.slice(0, 16).replace('T', ' ')} UTC at ${filling.commit}`,
          ),
        ),
      ],
    };
  },
};
