import { XmlFault } from "./read-xml";

/**
 * The text of an XML file, by its byte order mark, else by the encoding it declares, else UTF-8 (XML 1.0, appendix F).
 * Throws XmlFault for an encoding that is not known and for bytes that are none of it; no byte is ever replaced.
 */
export function decodeXml(bytes: Uint8Array): string {
  const label = markedEncoding(bytes) ?? declaredEncoding(bytes) ?? "utf-8";
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch {
    throw new XmlFault(
      1,
      `The file says that it is encoded as “${label}”, which is not known here. Save it as UTF-8.`,
    );
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw new XmlFault(
      1,
      `The file is not ${label.toUpperCase()}, as it says or leaves to be taken. Save it as UTF-8.`,
    );
  }
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  // Without a mark, “<” in UTF-16 gives itself away by the zero beside it.
  if (a === 0x3c && b === 0) return "utf-16le";
  return a === 0 && b === 0x3c ? "utf-16be" : null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return /^<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/u.exec(head)?.[1] ?? null;
}
