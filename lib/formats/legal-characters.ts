/**
 * The text with every character that XML 1.0 and HTML forbid (most control characters, noncharacters,
 * half surrogate pairs) shown as U+FFFD, one for one, so that a stray byte never makes a file unreadable.
 * Tabs and line ends stay.
 */
export function withLegalCharacters(text: string): string {
  return text.replace(
    /[^\t\n\r\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu,
    "\ufffd",
  );
}
