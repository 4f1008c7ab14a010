// Asks the registry whether what runs in production has a known weakness. Fails on a high or critical one. A registry without
// advisories (a mirror, an air-gapped network) is said aloud and fails only where AUDIT=required.
import { spawnSync } from 'node:child_process';
import { judgeAudit } from './judge-audit.ts';

const { stdout, stderr } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });
const verdict = judgeAudit(stdout, process.env['AUDIT'] === 'required');
for (const line of verdict.lines) console.log(line);
if (!verdict.judged) console.error(stderr.trim());
process.exitCode = verdict.passed ? 0 : 1;
