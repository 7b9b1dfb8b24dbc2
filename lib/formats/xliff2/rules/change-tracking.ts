/** XLIFF 2.0, 5.6: revisions name the element they are of. */
import type { Element } from "slimdom";
import type { Report } from "../../xml/fault";
import { coreRules } from "../grammar";
import { childrenOf, valueOf } from "../names";

export function checkChangeTracking(revisions: Element, report: Report): void {
  const [applies, ref] = [valueOf(revisions, "appliesTo"), valueOf(revisions, "ref")];
  const place = revisions.parentElement?.parentElement;
  if (applies === null || !place) return;
  const instances =
    applies === "note"
      ? childrenOf(place, "notes").flatMap((notes) => childrenOf(notes, "note"))
      : place.getElementsByTagNameNS(place.namespaceURI, applies);
  if (ref !== null && !hasId(instances, ref) && !hasId(place.getElementsByTagName("*"), ref)) {
    report(revisions, `“ref” is “${ref}”, but there is no such <${applies}>.`);
  }
  if (ref === null && instances.length > 1 && instances.every((each) => valueOf(each, "id") !== null)) {
    report(revisions, `There is more than one <${applies}>; “ref” says which is meant.`);
  }
  checkVersions(revisions, report);
  for (const revision of childrenOf(revisions, "ctr:revision")) checkItems(revision, applies, report);
}

function checkVersions(revisions: Element, report: Report): void {
  const current = valueOf(revisions, "currentVersion");
  const versions = childrenOf(revisions, "ctr:revision").map((each) => valueOf(each, "version"));
  if (current !== null && !versions.includes(current)) {
    report(revisions, `“currentVersion” is “${current}”, which is none of the revisions.`);
  }
  const twice = versions.find((version, index) => version !== null && versions.indexOf(version) !== index);
  if (twice !== undefined) report(revisions, `The version “${twice}” stands twice.`);
}

/** An item is the content or an attribute of the element, each once a revision. */
function checkItems(revision: Element, applies: string, report: Report): void {
  const seen = new Set<string>();
  for (const item of childrenOf(revision, "ctr:item")) {
    const property = valueOf(item, "property") ?? "";
    const attributes = coreRules[applies]?.attributes;
    const isAttribute = attributes === undefined || property in attributes || property.includes(":");
    if (property !== "content" && !isAttribute) {
      report(
        item,
        `“property” is “${property}”, which is neither “content” nor an attribute of <${applies}>.`,
      );
    }
    if (seen.has(property)) report(item, `The property “${property}” stands twice in one revision.`);
    seen.add(property);
  }
}

function hasId(elements: readonly Element[], id: string): boolean {
  return elements.some((element) => valueOf(element, "id") === id);
}
