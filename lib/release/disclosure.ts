import type { Origin } from "@/lib/revision/view";
import { classes, digitalSourceTypes, type DisclosureClass } from "./disclosure-class";
import { listNumbers } from "./gate";

/**
 * The class of one translation, of where its words first came from and whether an approval stands for it. A machine's
 * text is `ai-autonomous` until a person has edited or approved it, then `ai-assisted`. Memory and imported files are
 * the work of those who brought them; nothing here says that a machine made them.
 */
export function classOf(roots: readonly Origin[], isReviewed: boolean): DisclosureClass {
  if (roots.includes("machine") && !isReviewed) return "ai-autonomous";
  return roots.includes("machine") || roots.includes("machine_edited") ? "ai-assisted" : "none";
}

export type Disclosure = {
  readonly class: DisclosureClass;
  readonly digitalSourceType: string;
  /** How many translated segments there are of each class. */
  readonly counts: Readonly<Record<DisclosureClass, number>>;
  /** For readers, one or two sentences in English. */
  readonly line: string;
};

/** What a document discloses: the highest class among its translations, and which segments are of which. */
export function disclose(
  translations: readonly { readonly number: number; readonly disclosure: DisclosureClass }[],
): Disclosure {
  const of = (wanted: DisclosureClass) =>
    translations.filter(({ disclosure }) => disclosure === wanted).map(({ number }) => number);
  const highest = classes.findLast((each) => of(each).length > 0) ?? "none";
  return {
    class: highest,
    digitalSourceType: digitalSourceTypes[highest],
    counts: {
      none: of("none").length,
      "ai-assisted": of("ai-assisted").length,
      "ai-autonomous": of("ai-autonomous").length,
    },
    line: lineOf(of("ai-assisted"), of("ai-autonomous"), translations.length),
  };
}

function lineOf(assisted: readonly number[], autonomous: readonly number[], all: number): string {
  const lines = [
    ...(autonomous.length === 0
      ? []
      : [`Translated by machine and not reviewed: ${extent(autonomous, all)}.`]),
    ...(assisted.length === 0
      ? []
      : [
          `Translated with the help of a machine, and edited or reviewed by a person: ${extent(assisted, all)}.`,
        ]),
  ];
  return lines.length === 0 ? "No machine translation is on record for this text." : lines.join(" ");
}

function extent(numbers: readonly number[], all: number): string {
  if (numbers.length === all) return "the whole text";
  return `${numbers.length === 1 ? "segment" : "segments"} ${listNumbers(numbers)}`;
}
