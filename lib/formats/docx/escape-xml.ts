import { withLegalCharacters } from "@/lib/formats/legal-characters";

/** Text made safe between the tags of a part. */
export function escapeXml(text: string): string {
  return withLegalCharacters(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
