/** XLIFF 2.1, 4.2.3.1: only characters that XML cannot hold are written by their number. */
import type { Element } from "slimdom";
import type { Report } from "../../xml/fault";
import { valueOf } from "../names";

export function checkCodePoints(root: Element, report: Report): void {
  for (const cp of root.getElementsByTagNameNS(root.namespaceURI, "cp")) {
    const hex = valueOf(cp, "hex") ?? "";
    const point = Number.parseInt(hex, 16);
    if (!(point <= 0x10ffff)) report(cp, `“${hex}” is the number of no character.`);
    else if (isLegal(point)) report(cp, `The character ${hex} is legal in XML and is written as it is.`);
  }
}

// XML 1.0, production 2, without the control characters it only discourages.
function isLegal(point: number): boolean {
  if (point === 0x9 || point === 0xa || point === 0xd || point === 0x85) return true;
  if (point < 0x20 || (point >= 0x7f && point <= 0x9f)) return false;
  return !((point >= 0xd800 && point <= 0xdfff) || (point & 0xfffe) === 0xfffe);
}
