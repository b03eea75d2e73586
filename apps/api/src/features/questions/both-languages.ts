/** A text for every language; empty where the content has none. */
export const both = ({ python = '', typescript = '' }: { python?: string; typescript?: string }) => ({ python, typescript });
