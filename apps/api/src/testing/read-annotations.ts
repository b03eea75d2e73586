export interface Annotation {
  model: string;
  table: string;
  /** what stands after "personal:": yes, no, or pseudonymous */
  personal: string;
  /** what stands after "Exported:", up to "Deleted:"; null when nothing does */
  exported: string | null;
  deleted: string | null;
}

const MODEL = /((?:^\/\/\/.*\n)*)^model (\w+) \{([\s\S]*?)^\}/gm;

/** The first group of a pattern; null when it does not match. */
const firstOf = (pattern: RegExp, text: string): string | null => pattern.exec(text)?.[1] ?? null;

/** What the comments of a Prisma schema say of personal data. */
export function readAnnotations(schema: string): Annotation[] {
  return [...schema.matchAll(MODEL)].map(([, comment = '', model = '', body = '']) => {
    const [line = ''] = comment.split('\n');
    return {
      model,
      table: firstOf(/@@map\("(\w+)"\)/, body) ?? '',
      personal: firstOf(/^\/\/\/ personal: (\w+)/, line) ?? '',
      exported: firstOf(/Exported: (.+?)\.(?= Deleted:|$)/, line),
      deleted: firstOf(/Deleted: (.+?)\.?$/, line),
    };
  });
}

/** The keys of the export in which a model's rows must be: `who read me, and what I did` → whoReadMe, whatIDid. Empty for "never". */
export function exportKeysOf({ exported }: Pick<Annotation, 'exported'>): string[] {
  if (exported === null || exported.startsWith('never')) return [];
  const names = exported.replace(/, without .*$/, '').split(/, and /);
  return names.map((name) => name.replaceAll(/ (\w)/g, (_, letter: string) => letter.toUpperCase()));
}

/** What is wrong with what a model says; null when nothing is. */
export function annotationFault({ model, personal, exported, deleted }: Annotation): string | null {
  if (personal === 'no') return null;
  if (personal !== 'yes' && personal !== 'pseudonymous') return `${model} does not say whether it is personal`;
  if (exported === null) return `${model} does not say where it is exported`;
  if (exported === 'never') return `${model} is never exported and does not say why`;
  return deleted === null ? `${model} does not say how it is deleted` : null;
}
