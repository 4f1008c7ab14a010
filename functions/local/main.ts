import { serveCommands } from '#functions/local/command/control/control-server.ts';
import { seedDemo } from '#functions/local/demo/seed-demo.ts';
import { localSettings } from '#functions/local/local-settings.ts';
import { startCluster } from '#functions/local/start-cluster.ts';

const fail = (error: unknown): never => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
};

const onlyOnce = (act: () => Promise<unknown>): (() => void) => {
  let begun = false;
  return () => {
    if (!begun) void act();
    begun = true;
  };
};

const run = async (): Promise<void> => {
  const settings = localSettings(process.env);
  const cluster = await startCluster(settings);
  const commands = await serveCommands({ services: cluster.services, dataDir: settings.dataDir, working: true });
  const close = onlyOnce(async () => {
    await commands.close();
    await cluster.close();
    process.exit(0);
  });
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
  if (settings.demo) await seedDemo(cluster.services);
  await cluster.listen();
  console.log(`ready ${cluster.address}`);
};

run().catch(fail);
