import { hashOf } from '@whetstone/content/record-json';
import { cleanRecord } from './clean-record.ts';
import { presentRecord } from './present-record.ts';
import type { StoredRecord } from './stored-record.ts';

/** Whether two versions would be the same, whatever empty lines an import has left around its texts. */
export const saysTheSame = (a: StoredRecord, b: StoredRecord): boolean => hashOf(cleanRecord(presentRecord(a))) === hashOf(cleanRecord(presentRecord(b)));
