import { buffer } from 'node:stream/consumers';
import { toJson } from '../record-json.ts';
import { brief, checkOne } from './corpus.ts';

/* Run by checkApart: the file on standard input, what was found on standard output. */
const { record, findings } = checkOne(process.argv[2] ?? '', await buffer(process.stdin));
process.stdout.write(JSON.stringify({ findings: findings.map(brief), record: record && toJson(record) }));
