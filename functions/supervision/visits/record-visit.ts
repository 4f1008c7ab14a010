import { createHmac } from 'node:crypto';
import type { Services } from '#functions/composition/services.ts';
import { visitBufferOf } from '#functions/supervision/visits/visit-buffer.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import { isBotAgent } from '#shared/domain/visit/bot-agents.ts';
import { VisitSalts } from '#shared/repositories/visit/visit-salts.ts';

type Ports = Pick<Services, 'tables' | 'ids' | 'clock' | 'config'>;

export type Beacon = {
  readonly host: string;
  readonly ip: string;
  readonly agent: string | undefined;
  readonly path: string;
  readonly referrer?: string | undefined;
};

const salts = new WeakMap<Ports['tables'], { readonly day: string; readonly salt: Promise<string> }>();

const saltOf = ({ tables, ids }: Ports, day: string): Promise<string> => {
  const known = salts.get(tables);
  if (known?.day === day) return known.salt;
  const salt = new VisitSalts(tables, ids).of(day);
  salts.set(tables, { day, salt });
  salt.catch(() => salts.delete(tables));
  return salt;
};

/** Counts a page view of a reader, not of a program. Address and agent leave this call only as a hash that the day's salt makes. */
export const recordVisit =
  (services: Ports) =>
  async ({ ip, agent, ...page }: Beacon): Promise<void> => {
    if (isBotAgent(agent)) return;
    const salt = await saltOf(services, localDate(services.clock.now().toISOString()));
    const visitor = createHmac('sha256', salt).update(`${ip}\n${agent}`).digest('hex').slice(0, 16);
    visitBufferOf(services).add({ host: page.host, path: page.path, referrer: page.referrer, visitor });
  };
