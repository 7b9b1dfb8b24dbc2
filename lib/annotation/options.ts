import type { AnnotationKind } from "./kinds";

/** What one can choose a remark to be: a kind, for a quality issue with its category. */
export type AnnotationOption = {
  /** Names it among what was used last. */
  readonly id: string;
  readonly kind: AnnotationKind;
  /** "Accuracy/Omission"; null where the kind takes its tag apart. */
  readonly category: string | null;
};

/** Every kind in the order of a list, quality issues by their categories. */
export function listOptions(
  kinds: readonly AnnotationKind[],
  categories: Readonly<Record<string, readonly string[]>>,
): readonly AnnotationOption[] {
  return kinds.flatMap((kind): readonly AnnotationOption[] => {
    if (kind !== "quality_issue") return [{ id: kind, kind, category: null }];
    return Object.entries(categories).flatMap(([dimension, types]) =>
      [dimension, ...types.map((type) => `${dimension}/${type}`)].map((category) => ({
        id: `${kind}:${category}`,
        kind,
        category,
      })),
    );
  });
}

/**
 * The options whose name holds every word that was typed, beginnings of words counted; first those used last, then those
 * that begin with what was typed, then the rest in their order. Accents and case make no difference.
 */
export function findOptions(
  options: readonly AnnotationOption[],
  typed: string,
  nameOf: (option: AnnotationOption) => string,
  usedLast: readonly string[],
): readonly AnnotationOption[] {
  const wanted = plain(typed)
    .split(/\s+/u)
    .filter((word) => word !== "");
  const rankOf = ({ id }: AnnotationOption) => {
    const at = usedLast.indexOf(id);
    return at === -1 ? usedLast.length : at;
  };
  return options
    .map((option, at) => ({ option, at, name: plain(nameOf(option)) }))
    .filter(({ name }) => wanted.every((word) => ` ${name}`.includes(` ${word}`)))
    .toSorted(
      (a, b) =>
        rankOf(a.option) - rankOf(b.option) ||
        Number(!a.name.startsWith(wanted[0] ?? "")) - Number(!b.name.startsWith(wanted[0] ?? "")) ||
        a.at - b.at,
    )
    .map(({ option }) => option);
}

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** What was used last, newest first; more than a person remembers is forgotten. */
export function withUsed(usedLast: readonly string[], id: string): readonly string[] {
  return [id, ...usedLast.filter((other) => other !== id)].slice(0, 8);
}

/** The members whose name stands behind an @ in the text; of two names that begin alike the longer one is meant. */
export function findMentions(
  text: string,
  members: readonly { readonly id: string; readonly name: string }[],
): readonly string[] {
  const byLength = members.toSorted((a, b) => b.name.length - a.name.length);
  const found = new Set<string>();
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    const member = byLength.find(({ name }) => text.startsWith(name, at + 1));
    if (member !== undefined) found.add(member.id);
  }
  return [...found];
}
