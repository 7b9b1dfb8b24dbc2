/** XLIFF 2.1, 5.3 and 5.7: attributes of the format style and of the size and length restriction module. */
import type { Element } from "slimdom";
import { withDescendants } from "../../xml/read-xml";
import type { Report } from "../../xml/fault";
import { childrenOf, enclosing, nameOf, valueOf } from "../names";

// HTML elements a format style may name (5.3.2).
const styles = new Set(
  "a b bdo big blockquote body br button caption center cite code col colgroup dd del div dl dt em h1 h2 h3 h4 h5 h6 head hr html i img label legend li ol p pre q s samp select small span strike strong sub sup table tbody td tfoot th thead title tr tt u ul".split(
    " ",
  ),
);

// Name and value with a comma between, such pairs with a backslash between; a backslash before either stands for itself.
const subStyle = /^(?:[^,\\]|\\[,\\])+,(?:[^,\\]|\\[,\\])*(?:\\(?:[^,\\]|\\[,\\])+,(?:[^,\\]|\\[,\\])*)*$/u;

export function checkFormatStyle(element: Element, report: Report): void {
  const [style, sub] = [valueOf(element, "fs:fs"), valueOf(element, "fs:subFs")];
  if (style === null && sub === null) return;
  if (style !== null && !styles.has(style)) {
    report(element, `“fs:fs” is “${style}”, which is no element of HTML.`);
  }
  if (style === null) report(element, "“fs:subFs” is given without “fs:fs”.");
  if (sub !== null && !subStyle.test(sub)) {
    report(element, `“fs:subFs” is “${sub}”, which is not name,value.`);
  }
  if (nameOf(element) === "ec" && valueOf(element, "isolated") !== "yes") {
    report(element, "Only an isolated <ec> may have a format style.");
  }
}

const sized = ["slr:sizeInfo", "slr:sizeInfoRef", "slr:equivStorage"];

export function checkSizes(element: Element, report: Report): void {
  const values = sized.map((name) => valueOf(element, name));
  const [info = null, reference = null, storage = null] = values;
  if (values.every((value) => value === null)) return;
  if (info !== null && reference !== null) {
    report(element, "“sizeInfo” and “sizeInfoRef” may not stand together.");
  }
  if (nameOf(element) === "ec" && valueOf(element, "isolated") !== "yes") {
    report(element, "Only an isolated <ec> may have sizes.");
  }
  const profiles = profilesOf(element);
  // The profiles of XLIFF itself count code points and bytes; others have forms of their own.
  if (info !== null && profiles.general === null && !/^\d+$/u.test(info)) {
    report(element, `“sizeInfo” is “${info}”, which is not a whole number.`);
  }
  if (storage !== null && profiles.storage === null && !/^\d+$/u.test(storage)) {
    report(element, `“equivStorage” is “${storage}”, which is not a whole number.`);
  }
  if (reference !== null && !leadsToData(element, reference)) {
    report(element, `“sizeInfoRef” is “${reference}”, but no data beside or above it has that id.`);
  }
}

/** The profiles that are in force, null where they are XLIFF's own. */
function profilesOf(element: Element): { readonly general: string | null; readonly storage: string | null } {
  const file = enclosing(element, "file") ?? element;
  const [profiles] = childrenOf(file, "slr:profiles");
  const own = (name: string) => {
    const profile = profiles === undefined ? null : valueOf(profiles, name);
    return profile === null || profile === "" || profile.startsWith("xliff:") ? null : profile;
  };
  return { general: own("generalProfile"), storage: own("storageProfile") };
}

function leadsToData(element: Element, id: string): boolean {
  for (let each: Element | null = element; each?.parentElement; each = each.parentElement) {
    const data = childrenOf(each.parentElement, "slr:data");
    if (data.some((own) => [...withDescendants(own)].some((inner) => valueOf(inner, "id") === id))) {
      return true;
    }
  }
  return false;
}
