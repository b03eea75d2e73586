export interface TitleParts {
  role: string | null;
  company: string | null;
}

const PATTERNS: RegExp[] = [
  /^what (?:is|does|makes) (?:an?|the) (?<role>.+?) (?:(?:role |job |position )?(?:at|@|with)|in) (?<company>.+?)(?: (?:do|like))?\?*$/i,
  /^(?:guide to )?(?:becoming|being) an? (?<role>.+?) at (?<company>.+?)[?!.]*$/i,
  /^(?:the )?(?<role>.+?) (?:interview (?:guide|questions|process|preparation|prep)|role guide|guide) (?:at|for|[-–—|:]) (?<company>.+?)(?: \(.*\))?$/i,
  /^(?:the )?(?<role>.+?) (?:at|@) (?<company>.+?)(?:[:|–—,-]+ .*)?(?: (?:interview|role) (?:guide|prep(?:aration)?|questions?).*)?$/i,
  /^(?<company>[\p{L}\p{N}&.'’ -]+?)[:|–—-]+ (?<role>.+?)(?: interview)?(?: (?:guide|questions|process|preparation|prep))+.*$/iu,
];

/** Role and company of a guide's title, `What is a Data Engineer at Acme?`, `Data Engineer at Acme: interview guide`. */
export function readTitle(title: string): TitleParts {
  for (const pattern of PATTERNS) {
    const { role, company } = pattern.exec(title.trim())?.groups ?? {};
    if (role !== undefined && company !== undefined)
      return { role: role.replace(/\s+(?:interview|role|position)s?$/i, '').trim(), company: company.replace(/[?!.:]+$/, '').trim() };
  }
  return { role: null, company: null };
}
