import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { cutSchemas } from './without-schemas.ts';

const cut = (code: string): string => cutSchemas(code, parseAst(code, { lang: 'ts' }));

describe('cutSchemas', () => {
  it.each([
    { what: 'a chain of calls', code: "export const Name = z.string().check(z.maxLength(80, 'at most “80”'));", left: 'export const Name = z;' },
    { what: 'a schema made of others', code: 'export const View = z.object({ ...Item.shape, at: z.iso.datetime() });', left: 'export const View = z;' },
    { what: 'a schema that a function makes', code: 'const slug = () => z.string();', left: 'const slug = () => z;' },
  ])('leaves nothing of $what', ({ code, left }) => {
    expect(cut(code)).toBe(left);
  });

  it.each([
    {
      what: 'a private endpoint',
      code: "export const save = privateCall({ method: 'PUT', url: '/api/x/:id' }, z.object({}), { summary: '“Words”' });",
      left: "export const save = privateCall({ method: 'PUT', url: '/api/x/:id' });",
    },
    { what: 'a public read', code: "const get = publicRead('/api/x', View, { tags });", left: "const get = publicRead('/api/x');" },
  ])('leaves of $what how it is called', ({ code, left }) => {
    expect(cut(code)).toBe(left);
  });

  it('leaves types and other values as they are', () => {
    const code =
      "export const KINDS = ['a', 'b'] as const;\nexport type View = z.infer<typeof View>;\nexport const half = (count: number) => Math.floor(count / 2);";
    expect(cut(code)).toBe(code);
  });
});
