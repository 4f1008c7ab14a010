import { keepCompiled } from '#functions/local/process/keep-compiled.ts';

keepCompiled();
const { runCommandLine } = await import('#functions/local/command/run-command-line.ts');
const { argv, env, stdin, stdout, stderr } = process;
const exitCode = await runCommandLine({ args: argv.slice(2), env, stdin, stdout, stderr });
// A pipe may take its time: exit only when the last line is through.
stdout.write('', () => process.exit(exitCode));
