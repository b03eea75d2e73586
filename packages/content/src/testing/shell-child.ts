import { orderByCode, planShell, SHELL_OPTIONS, shellValue } from '@whetstone/code-runs/shell-driver';
import { Bash } from 'just-bash/browser';
import { serveRuns } from './serve-runs.ts';

/* Run by startRunner: the shell of the browser, in a process that is killed when a case hangs. */

orderByCode();

serveRuns(async (run) => {
  const { files, script, stdin } = planShell(run);
  const { stdout } = await new Bash({ ...SHELL_OPTIONS, files }).exec(script, { stdin, rawScript: true });
  return JSON.stringify(shellValue(stdout));
});
