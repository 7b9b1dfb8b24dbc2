const behind = /^[\s\u00a0\u202f-]*(?:%|persen|percent|per cent|pct|prosen)/u;

/** Whether what ends here is counted by the hundred. */
export function isPercent(text: string, end: number): boolean {
  return behind.test(text.slice(end, end + 12));
}
