import type { awsEdge } from '#functions/composition/aws/edge.ts';
import type { AwsPart } from '#functions/composition/aws.ts';
import type { EdgeCache } from '#shared/ports/edge-cache.ts';

const load = async (...made: Parameters<typeof awsEdge>): Promise<EdgeCache> =>
  (await import('#functions/composition/aws/edge.ts')).awsEdge(...made);

/**
 * The caches of the sites' hosts, for functions that tell them of few acts: the clients of their services are loaded with the
 * first of these, not with each start.
 */
export const awsRareEdge: AwsPart<EdgeCache> = (...made) => {
  let loaded: Promise<EdgeCache> | undefined;
  const edge = (): Promise<EdgeCache> => {
    loaded ??= load(...made);
    return loaded;
  };
  return {
    forget: async (...asked) => (await edge()).forget(...asked),
    standing: async (...asked) => (await edge()).standing(...asked),
  };
};
