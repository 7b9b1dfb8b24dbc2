import type { ProjectProfile } from "./project-profile";

type Rules = ProjectProfile["weights"];

/** Categories as lines for people: “Accuracy: Omission, Addition”, a dimension without types alone. */
export function writeCategories(categories: ProjectProfile["categories"]): string {
  return Object.entries(categories)
    .map(([dimension, types]) => (types.length === 0 ? dimension : `${dimension}: ${types.join(", ")}`))
    .join("\n");
}

/** The same read back; blank lines are passed over, a dimension named twice takes the types of both. */
export function readCategories(text: string): ProjectProfile["categories"] {
  const categories = new Map<string, string[]>();
  for (const line of text.split("\n")) {
    const [dimension = "", ...rest] = line.split(":");
    const name = dimension.trim();
    if (name === "") continue;
    const types = rest
      .join(":")
      .split(",")
      .map((type) => type.trim())
      .filter((type) => type !== "");
    categories.set(name, [...new Set([...(categories.get(name) ?? []), ...types])]);
  }
  return Object.fromEntries(categories);
}

/** The weights of certain categories as lines: “Fluency/Punctuation; minor; 0.1”. */
export function writeRules(weights: Rules): string {
  return weights
    .flatMap(({ category, severity, weight }) =>
      category === undefined ? [] : [`${category}; ${severity ?? "any"}; ${weight}`],
    )
    .join("\n");
}

const severities = ["neutral", "minor", "major", "critical"] as const;

/** The same read back; null where a line is none. */
export function readRules(text: string): Rules | null {
  const rules: Rules[number][] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    const [category = "", severity = "", weight = "", ...rest] = line.split(";").map((cell) => cell.trim());
    const named = severities.find((each) => each === severity.toLowerCase());
    const isAny = severity.toLowerCase() === "any";
    const value = Number(weight.replace(",", "."));
    if (category === "" || weight === "" || rest.length > 0 || (named === undefined && !isAny)) return null;
    if (!Number.isFinite(value) || value < 0) return null;
    rules.push({ category, weight: value, ...(named === undefined ? {} : { severity: named }) });
  }
  return rules;
}
