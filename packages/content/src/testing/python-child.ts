import { PYTHON_DRIVER } from '@whetstone/code-runs/python-driver';
import { loadPyodide } from 'pyodide';
import { serveRuns } from './serve-runs.ts';

/* Run by startRunner: one interpreter, in a process that is killed when a case hangs. */

const python = await loadPyodide();
const runCase = python.runPython(PYTHON_DRIVER) as (task: string) => Promise<string>;

serveRuns((run) => runCase(JSON.stringify(run)));
