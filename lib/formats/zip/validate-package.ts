/** Open Packaging Conventions (ECMA-376, part 2): what every DOCX and XLSX must hold. */
import { decodeXml } from "../xml/decode-xml";
import { readXml, XmlFault } from "../xml/read-xml";

type PackageFault = { readonly line: number | null; readonly reason: string };

const mains = { docx: "word/document.xml", xlsx: "xl/workbook.xml" } as const;

/** Whether the parts of a DOCX or XLSX are well-formed, have content types, and lead to each other. */
export function validatePackage(parts: ReadonlyMap<string, Uint8Array>): {
  readonly format: string;
  readonly faults: readonly PackageFault[];
} {
  const faults: PackageFault[] = [];
  const kind = (Object.keys(mains) as (keyof typeof mains)[]).find((each) => parts.has(mains[each]));
  const roots = new Map<string, ReturnType<typeof readXml>>();
  for (const [name, bytes] of parts) {
    if (!/\.(?:xml|rels)$/u.test(name)) continue;
    try {
      roots.set(name, readXml(decodeXml(bytes)));
    } catch (error) {
      if (!(error instanceof XmlFault)) throw error;
      faults.push({ line: error.line, reason: `${name}: ${error.message}` });
    }
  }
  const types = roots.get("[Content_Types].xml");
  if (!parts.has("[Content_Types].xml")) {
    faults.push({
      line: null,
      reason: "The archive has no “[Content_Types].xml”, so it is no Office document.",
    });
  } else if (kind === undefined) {
    faults.push({ line: null, reason: "The archive holds neither a Word document nor a workbook." });
  }
  if (types !== undefined) faults.push(...checkTypes(types, parts));
  for (const [name, file] of roots) {
    if (name.endsWith(".rels")) faults.push(...checkRelations(name, file, parts));
  }
  return { format: kind ?? "zip", faults };
}

function checkTypes(
  { root, lineOf }: ReturnType<typeof readXml>,
  parts: ReadonlyMap<string, Uint8Array>,
): readonly PackageFault[] {
  const defaults = new Set<string>();
  const overrides = new Map<string, number>();
  for (const element of root.children) {
    if (element.localName === "Default") {
      defaults.add((element.getAttribute("Extension") ?? "").toLowerCase());
    } else overrides.set((element.getAttribute("PartName") ?? "").slice(1).toLowerCase(), lineOf(element));
  }
  const names = new Set([...parts.keys()].map((name) => name.toLowerCase()));
  const untyped = [...parts.keys()].filter(
    (name) =>
      name !== "[Content_Types].xml" &&
      !name.endsWith("/") &&
      !overrides.has(name.toLowerCase()) &&
      !defaults.has(name.slice(name.lastIndexOf(".") + 1).toLowerCase()),
  );
  return [
    ...untyped.map((name) => ({ line: null, reason: `“${name}” has no content type.` })),
    ...[...overrides].flatMap(([name, line]) =>
      names.has(name)
        ? []
        : [{ line, reason: `[Content_Types].xml: “${name}” has a content type and is not there.` }],
    ),
  ];
}

function checkRelations(
  name: string,
  { root, lineOf }: ReturnType<typeof readXml>,
  parts: ReadonlyMap<string, Uint8Array>,
): readonly PackageFault[] {
  const folder = name.replace(/_rels\/[^/]*$/u, "");
  const ids = new Set<string>();
  return root.children.flatMap((relation): readonly PackageFault[] => {
    const [id, target] = [relation.getAttribute("Id") ?? "", relation.getAttribute("Target") ?? ""];
    const line = lineOf(relation);
    if (ids.has(id)) return [{ line, reason: `${name}: two relationships have the id “${id}”.` }];
    ids.add(id);
    if (relation.getAttribute("TargetMode") === "External" || target.startsWith("#")) return [];
    const path = resolve(folder, target);
    if (path !== null && (parts.has(path) || parts.has(decodeURI(path)))) return [];
    return [{ line, reason: `${name}: the relationship “${id}” leads to “${target}”, which is not there.` }];
  });
}

/** The name of the part a relative address leads to; null where it leads out of the package. */
function resolve(folder: string, target: string): string | null {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter((step) => step !== "");
  for (const step of target.split("/")) {
    if (step === "..") {
      if (steps.pop() === undefined) return null;
    } else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
