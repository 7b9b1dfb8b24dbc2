/** XLIFF 2.1, 4.7.3: annotations in the text. */
import type { Element } from "slimdom";
import type { Report } from "../../xml/fault";
import { childrenOf, nameOf, valueOf } from "../names";
import { readFragment } from "./read-fragment";
import type { Side } from "./codes";

export function checkMarks({ owner, codes }: Side, report: Report): void {
  for (const mark of codes.filter((code) => ["mrk", "sm"].includes(nameOf(code)))) {
    const [type, ref, value] = ["type", "ref", "value"].map((name) => valueOf(mark, name));
    if (type === "comment") {
      if ((ref === null) === (value === null)) {
        report(mark, "A comment has either a “value” or a “ref”, and not both.");
      } else if (ref !== null && !isNote(owner, ref!)) {
        report(mark, `“ref” of the comment is “${ref}”, which is no note of this <${owner.nodeName}>.`);
      }
    } else if (type === "mtc:match" && ref !== null) {
      report(mark, "The mark of a translation candidate has no “ref”.");
    } else if (type?.startsWith("xlf:")) {
      report(mark, "The prefix “xlf:” of “type” is kept for XLIFF itself.");
    }
  }
}

function isNote(owner: Element, ref: string): boolean {
  const fragment = readFragment(ref);
  if (fragment === null || "problem" in fragment) return false;
  const last = fragment.selectors.at(-1);
  if (last?.prefix !== "n") return false;
  const isHere = fragment.selectors.every(
    ({ prefix, id }) => prefix === "n" || prefix === "f" || (prefix === "u" && id === valueOf(owner, "id")),
  );
  const isUnits = !fragment.isAbsolute || fragment.selectors.some(({ prefix }) => prefix === "u");
  const notes = childrenOf(owner, "notes").flatMap((each) => childrenOf(each, "note"));
  return isHere && isUnits && notes.some((note) => valueOf(note, "id") === last.id);
}
