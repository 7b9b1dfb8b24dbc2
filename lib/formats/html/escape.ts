import { withLegalCharacters } from "@/lib/formats/legal-characters";

/** Text made safe between tags and inside double-quoted attributes. */
export function escapeHtml(text: string): string {
  return withLegalCharacters(text).replace(/[&<>"']/gu, (character) => entities[character]!);
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
