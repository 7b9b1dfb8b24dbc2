import { findTags, missingTags, type InlineTag } from "@/lib/text/tags";
import type { FindingOf } from "./finding";

type TagFinding = Omit<FindingOf<"tags">, "key"> & { readonly about: string };

/** Inline tags of the source that the target lacks, tags it has of its own, and tags that are crossed. Reads the tagged texts. */
export function checkTags(source: string, target: string): readonly TagFinding[] {
  if (!source.includes("<") && !target.includes("<")) return [];
  const missing = missingTags(source, target);
  const added = missingTags(target, source);
  if (missing.length + added.length === 0) return checkOrder(source, target);
  const moved = movedLink(missing, added, source, target);
  if (moved !== null) return [moved];
  return [
    ...groupTags(missing).map((tags) => report("missing", tags, mendMissing(source, target, tags))),
    ...groupTags(added).map((tags) => report("added", tags, removeTags(target, tags))),
  ];
}

function report(fault: "missing" | "added", tags: readonly InlineTag[], fix: string | null): TagFinding {
  const written = tags.map((tag) => tag.text).join("…");
  const spans = tags.map(({ start, end }) => ({ start, end }));
  return {
    check: "tags",
    severity: "error",
    fault,
    values: { tag: written },
    source: fault === "missing" ? spans : [],
    target: fault === "added" ? spans : [],
    fix,
    about: written,
  };
}

/** An opening tag with the closing one of its kind that follows it, others alone. */
function groupTags(tags: readonly InlineTag[]): readonly (readonly InlineTag[])[] {
  const left = [...tags];
  const groups: InlineTag[][] = [];
  while (left.length > 0) {
    const tag = left.shift()!;
    const partner =
      tag.part === "open" ? left.findIndex((each) => each.part === "close" && each.kind === tag.kind) : -1;
    groups.push(partner < 0 ? [tag] : [tag, ...left.splice(partner, 1)]);
  }
  return groups;
}

/** A link that leads elsewhere than the source's. */
function movedLink(
  missing: readonly InlineTag[],
  added: readonly InlineTag[],
  source: string,
  target: string,
): TagFinding | null {
  const [lost] = missing;
  const [own] = added;
  if (missing.length !== 1 || added.length !== 1 || lost!.href === null || own!.href === null) return null;
  const fix = target.slice(0, own!.start) + lost!.text + target.slice(own!.end);
  const found = report("missing", [lost!], isMended(source, fix) ? fix : null);
  return { ...found, target: [{ start: own!.start, end: own!.end }] };
}

function mendMissing(source: string, target: string, tags: readonly InlineTag[]): string | null {
  const [open, close] = tags;
  if (open === undefined || close === undefined) return mendLone(source, target, open);
  const inner = source.slice(open.end, close.start);
  const before = target.length - target.trimStart().length;
  const after = target.trimEnd().length;
  const wrapsAll = source.slice(0, open.start).trim() === "" && source.slice(close.end).trim() === "";
  const at = wrapsAll || inner.trim() === "" ? -1 : target.indexOf(inner);
  if (!wrapsAll && (at < 0 || target.indexOf(inner, at + 1) >= 0)) return null;
  const start = wrapsAll ? before : at;
  const end = wrapsAll ? after : at + inner.length;
  const fix = target.slice(0, start) + open.text + target.slice(start, end) + close.text + target.slice(end);
  return isImproved(source, target, fix, 2) ? fix : null;
}

function mendLone(source: string, target: string, tag: InlineTag | undefined): string | null {
  if (tag === undefined) return null;
  const trimmed = target.trimEnd();
  const start = target.length - target.trimStart().length;
  let fix: string | null = null;
  if (tag.part === "close" && source.slice(tag.end).trim() === "") {
    fix = trimmed + tag.text + target.slice(trimmed.length);
  } else if (tag.part === "open" && source.slice(0, tag.start).trim() === "") {
    fix = target.slice(0, start) + tag.text + target.slice(start);
  }
  return fix !== null && isImproved(source, target, fix, 1) ? fix : null;
}

function removeTags(target: string, tags: readonly InlineTag[]): string {
  let kept = "";
  let from = 0;
  for (const { start, end } of tags) {
    kept += target.slice(from, start);
    from = end;
  }
  return kept + target.slice(from);
}

/** Tags that are all there, but crossed, or closed before they are opened. */
function checkOrder(source: string, target: string): readonly TagFinding[] {
  if (isNested(target) || !isNested(source)) return [];
  const tags = findTags(target);
  const fix = renameClosings(target, tags);
  return [
    {
      check: "tags",
      severity: "error",
      fault: "order",
      values: { tag: tags.map((tag) => tag.text).join(" ") },
      source: [],
      target: tags.map(({ start, end }) => ({ start, end })),
      fix: fix !== null && isMended(source, fix) ? fix : null,
      about: "",
    },
  ];
}

/** The same places, each closing what was opened last. Null where something is closed that was not opened. */
function renameClosings(target: string, tags: readonly InlineTag[]): string | null {
  const open: InlineTag[] = [];
  let text = "";
  let from = 0;
  for (const tag of tags) {
    if (tag.part === "open") open.push(tag);
    else {
      const last = open.pop();
      if (last === undefined) return null;
      text += target.slice(from, tag.start) + closings[last.kind];
      from = tag.end;
    }
  }
  return open.length === 0 ? text + target.slice(from) : null;
}

const closings = { bold: "</b>", italic: "</i>", link: "</a>" } as const;

function isNested(text: string): boolean {
  const open: InlineTag["kind"][] = [];
  for (const tag of findTags(text)) {
    if (tag.part === "open") open.push(tag.kind);
    else if (open.pop() !== tag.kind) return false;
  }
  return open.length === 0;
}

function isMended(source: string, fix: string): boolean {
  return (
    missingTags(source, fix).length + missingTags(fix, source).length === 0 &&
    (isNested(fix) || !isNested(source))
  );
}

/** Whether the change brought back so many tags and crossed none that were not crossed before. */
function isImproved(source: string, target: string, fix: string, tags: number): boolean {
  return (
    missingTags(source, fix).length === missingTags(source, target).length - tags &&
    (isNested(fix) || !isNested(source) || !isNested(target))
  );
}
