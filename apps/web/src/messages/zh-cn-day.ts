/** `2026年11月12日`, in UTC. By hand, for the reason that plural.ts gives. */
export function zhCnDay(at: string): string {
  const date = new Date(at);
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}
