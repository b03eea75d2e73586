import { orderByCode, planShell, SHELL_OPTIONS, shellValue } from '@whetstone/code-runs/shell-driver';
import { Bash } from 'just-bash/browser';
import { serveProgram } from './serve-program.ts';

/* Shell in the sandbox: just-bash, whose commands are JavaScript and whose files are texts in memory. */

orderByCode();

serveProgram(async (_files, print) => async (task) => {
  const { files, script, stdin } = planShell(task);
  const { stdout, stderr } = await new Bash({ ...SHELL_OPTIONS, files }).exec(script, { stdin, rawScript: true });
  if (stderr !== '') print(stderr.trimEnd());
  return JSON.stringify(shellValue(stdout));
});
