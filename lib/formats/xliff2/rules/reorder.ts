/** XLIFF 2.1, 4.7.2.2: codes that keep their order, and codes that may not be deleted. */
import type { Element } from "slimdom";
import type { Report } from "../../xml/fault";
import { childrenOf, nameOf, valueOf } from "../names";
import { codesIn } from "./unique-ids";

const kinds = ["ph", "pc", "sc", "ec"];

/** Whether each code that may not be moved follows another of its row, and whether the rows are the same in both languages. */
export function checkReorder(unit: Element, report: Report): void {
  for (const part of childrenOf(unit, "segment", "ignorable")) {
    const [source, target] = ["source", "target"].map((name) => childrenOf(part, name)[0]);
    const sources = source === undefined ? [] : codesOf(source);
    const expected = rowsOf(sources, report);
    if (target === undefined) continue;
    const targets = codesOf(target);
    const found = rowsOf(targets, report);
    for (const [first, row] of found) {
      const own = expected.get(first);
      if (own !== undefined && own.join(" ") !== row.join(" ")) {
        report(
          target,
          `The codes ${own.join(", ")} may not be reordered, but are ${row.join(", ")} in the target.`,
        );
      }
    }
    if (valueOf(part, "state") !== "final") continue;
    const kept = new Set(targets.map(keyOf));
    for (const code of sources) {
      if (valueOf(code, "canDelete") === "no" && !kept.has(keyOf(code))) {
        report(target, `The code “${keyOf(code)}” may not be deleted, but is missing in the final target.`);
      }
    }
  }
}

/** The rows of codes that keep their order, by the first of each. */
function rowsOf(codes: readonly Element[], report: Report): ReadonlyMap<string, readonly string[]> {
  const rows = new Map<string, string[]>();
  let row: string[] | null = null;
  for (const code of codes) {
    const reorder = valueOf(code, "canReorder") ?? "yes";
    if (reorder === "firstNo") {
      row = [keyOf(code)];
      rows.set(keyOf(code), row);
    } else if (reorder === "no") {
      if (row === null) {
        report(code, "“canReorder” is “no”, but no code with “firstNo” begins the row that it belongs to.");
      } else row.push(keyOf(code));
    } else {
      row = null;
    }
  }
  return rows;
}

function codesOf(side: Element): readonly Element[] {
  return codesIn(side).filter((code) => kinds.includes(nameOf(code)));
}

function keyOf(code: Element): string {
  return valueOf(code, "id") ?? `/${valueOf(code, "startRef") ?? ""}`;
}
