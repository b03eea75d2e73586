import * as z from 'zod/mini';
import { privateCall } from './endpoint.ts';
import { ExportView } from './exported-data.ts';
import { parameter } from './parameter.ts';

const tags = ['My account'];

export const exportMyData = privateCall({ method: 'GET', url: '/api/me/export', access: 'signed-in' }, ExportView, {
  summary: 'Export my data',
  description: 'All that is kept about me, as data and as Markdown to read. Secrets (hashes, keys, tokens) are in neither.',
  gives: 'My data in both forms.',
  tags,
  querystring: z.strictObject({
    language: parameter(z._default(z.enum(['en', 'zh-CN']), 'en'), 'en or zh-CN', 'The language of the headings in the Markdown.'),
  }),
});
