import { serveCommands } from '#functions/local/command/control/control-server.ts';
import { machineHost } from '#functions/local/command/machine-host.ts';
import { explainError } from '#functions/local/command/output/explain-error.ts';
import { isDemoDue } from '#functions/local/demo/is-demo-due.ts';
import { localSettings } from '#functions/local/local-settings.ts';
import { keepCompiledSoon } from '#functions/local/process/keep-compiled.ts';
import { startCluster } from '#functions/local/start-cluster.ts';

const wordsOf = (error: unknown, port: number): string => {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return `端口 ${port} 已被占用，请用 PORT 指定另一个端口。 / Port ${port} is taken; name another one with PORT.`;
  const { words } = explainError(error);
  return `${words.zh}。 / ${words.en}.`;
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
  const { services, importApart } = cluster;
  const commands = await serveCommands(
    machineHost({ services, dataDir: settings.dataDir, working: true, importApart }),
  );
  const end = async (exitCode: number): Promise<never> => {
    await commands.close();
    await cluster.close();
    process.exit(exitCode);
  };
  const close = onlyOnce(() => end(0));
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
  try {
    if (settings.demo && (await isDemoDue(services))) {
      // The texts of a city are much to load for the one start that needs them.
      const { seedDemo } = await import('#functions/local/demo/seed-demo.ts');
      await seedDemo(services);
    }
    await cluster.listen();
    console.log(`ready ${cluster.address}`);
    keepCompiledSoon();
  } catch (error) {
    console.error(wordsOf(error, cluster.port));
    await end(1);
  }
};

/** Runs the one-machine cluster until it is told to end. */
export const runCluster = (): Promise<void> =>
  run().catch((error: unknown) => {
    console.error(wordsOf(error, 0));
    process.exit(1);
  });
