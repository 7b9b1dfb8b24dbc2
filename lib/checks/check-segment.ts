import { checkEmpty } from "./empty";
import { checkEndPunctuation } from "./end-punctuation";
import type { Finding, Severity } from "./finding";
import { checkLength } from "./length";
import { checkNames } from "./names";
import { checkNumbers } from "./numbers/check-numbers";
import { checkPairs } from "./pairs";
import { applyEdits, viewPlain } from "./plain-view";
import { checkRepeatedWord } from "./repeated-word";
import { checkSameAsSource } from "./same-as-source";
import type { PlainFinding, SegmentView } from "./segment-view";
import { checkSpaces } from "./spaces";
import { checkTags } from "./tags";

/** Two texts of one segment, tags included, and their languages as BCP 47 tags. */
export type SegmentPair = {
  readonly source: string;
  readonly target: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
};

type Check = (view: SegmentView) => readonly PlainFinding[];

/** Those that hold the target against the source, and those that a target can fail by itself. */
const comparing: readonly Check[] = [checkNumbers, checkNames, checkEndPunctuation, checkLength];
const reading: readonly Check[] = [checkPairs, checkRepeatedWord, checkSpaces];

/**
 * What there is to say about one translated segment, errors first. A target without any text is only `empty`, and a
 * copied source only `same_as_source`.
 * Damaged tags would break the finished document, and an empty target leaves a hole in it: these two are errors.
 * All else a person may have meant, and is a warning.
 */
export function checkSegment(pair: SegmentPair): readonly Finding[] {
  const { sourceLanguage, targetLanguage } = pair;
  const view = {
    source: viewPlain(pair.source),
    target: viewPlain(pair.target),
    sourceLanguage,
    targetLanguage,
  };
  const used = new Map<string, number>();
  const empty = checkEmpty(view);
  if (view.target.text.trim() === "") return empty.map((each) => place(each, "error", view, used));
  const same = checkSameAsSource(view);
  if (same.length > 0) return same.map((each) => place(each, "warning", view, used));
  return [
    ...checkTags(pair.source, pair.target).map(({ about, ...found }) => ({
      ...found,
      key: keyFor(`${found.check}:${found.fault}:${about}`, used),
    })),
    ...(pair.source.trim() === "" ? reading : [...comparing, ...reading])
      .flatMap((check) => check(view))
      .map((each) => place(each, "warning", view, used)),
  ];
}

function place(
  found: PlainFinding,
  severity: Severity,
  view: SegmentView,
  used: Map<string, number>,
): Finding {
  const { about, edits, ...rest } = found;
  return {
    ...rest,
    severity,
    source: found.source.map(view.source.toTagged),
    target: found.target.map(view.target.toTagged),
    fix: edits === null ? null : applyEdits(view.target, edits),
    key: keyFor(`${found.check}:${found.fault}:${about}`, used),
  };
}

/** The second fault of the same name is told apart by its number. */
function keyFor(name: string, used: Map<string, number>): string {
  const count = (used.get(name) ?? 0) + 1;
  used.set(name, count);
  return count === 1 ? name : `${name}#${count}`;
}
