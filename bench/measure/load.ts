import autocannon, { type Options } from 'autocannon';

/** What a load came to. Milliseconds where times are. */
export type LoadFigures = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p97: number;
  readonly p99: number;
  readonly max: number;
  readonly bytesPerSecond: number;
  readonly failures: number;
};

/**
 * Puts load on a server from this process, which shares its cores with the server. Every answer counts once: the tool's own
 * correction for answers it was late to ask for takes a rate in seconds for one in milliseconds, so one answer of 500 ms would
 * count as 500 slow ones.
 */
export const putLoad = async (options: Options): Promise<LoadFigures> => {
  const { requests, latency, throughput, errors, timeouts, non2xx } = await autocannon({
    ...options,
    ...(options.overallRate === undefined ? {} : { ignoreCoordinatedOmission: true }),
  });
  return {
    perSecond: requests.average,
    p50: latency.p50,
    p97: latency.p97_5,
    p99: latency.p99,
    max: latency.max,
    bytesPerSecond: throughput.average,
    failures: errors + timeouts + non2xx,
  };
};
