import * as z from "zod";
import { mqmCore } from "./mqm-core";
import type { Profile } from "./profile";
import { profiles } from "./profiles";

const severity = z.enum(["neutral", "minor", "major", "critical"]);
const word = z.string().trim().min(1).max(60);

/** What a project keeps of a profile; its version is kept beside it. */
export const profileSchema = z
  .strictObject({
    name: word,
    severities: z.array(severity).min(1).max(4),
    /** By dimension. */
    categories: z
      .record(word.regex(/^[^/\t]+$/u), z.array(word.regex(/^[^\t]+$/u)).max(40))
      .refine((categories) => Object.keys(categories).length > 0 && Object.keys(categories).length <= 40),
    weights: z
      .array(
        z.strictObject({
          severity: severity.optional(),
          category: z.string().trim().min(1).max(121).optional(),
          weight: z.number().min(0).max(1000),
        }),
      )
      .min(1)
      .max(200),
    wordsOn: z.enum(["source", "target"]),
    threshold: z.number().min(0).max(99.99).nullable(),
    criticalFails: z.boolean(),
    /** Penalty points that 1,000 words may have (APP). */
    acceptable: z.number().gt(0).max(1000),
  })
  .refine(
    ({ severities, weights }) =>
      severities.every((each) =>
        weights.some((rule) => rule.severity === each && rule.category === undefined),
      ),
    { path: ["weights"] },
  );

export type ProjectProfile = z.infer<typeof profileSchema>;

export const builtInNames = ["mqm-core", "wmt", "esa"] as const;
export type BuiltInName = (typeof builtInNames)[number];

/** The categories of Freitag et al. 2021, "Experts, Errors, and Context". */
const wmtCategories = {
  Accuracy: ["Addition", "Omission", "Mistranslation", "Untranslated text"],
  Fluency: ["Punctuation", "Spelling", "Grammar", "Register", "Inconsistency", "Character encoding"],
  Terminology: ["Inappropriate for context", "Inconsistent use"],
  Style: ["Awkward"],
  "Locale convention": [
    "Address format",
    "Currency format",
    "Date format",
    "Name format",
    "Telephone format",
    "Time format",
  ],
  "Non-translation": [],
  "Source error": [],
  "Creative reinterpretation": [],
  Other: [],
} as const;

/** Error span annotation names no categories; an error is of its span alone. */
const esaCategories = { Error: [], Missing: [] } as const;

/** The profiles that a project may start from. */
export const builtInProfiles: Readonly<Record<BuiltInName, ProjectProfile>> = {
  "mqm-core": keep(profiles["mqm-core"]!, mqmCore),
  wmt: keep(profiles.wmt!, wmtCategories),
  esa: keep(profiles.esa!, esaCategories),
};

function keep(profile: Profile, categories: Readonly<Record<string, readonly string[]>>): ProjectProfile {
  const { name, severities, weights, wordsOn, threshold, criticalFails } = profile;
  return {
    name,
    severities: [...severities],
    categories: Object.fromEntries(
      Object.entries(categories).map(([dimension, types]) => [dimension, [...types]]),
    ),
    weights: weights.map((rule) => ({ ...rule })),
    wordsOn,
    threshold,
    criticalFails,
    acceptable: 20,
  };
}

/** Whether an error may be called so: a dimension, or one of its types ("Accuracy/Omission"). */
export function knowsCategory({ categories }: Pick<ProjectProfile, "categories">, category: string): boolean {
  const [dimension, ...type] = category.split("/");
  const types = Object.entries(categories).find(([name]) => name === dimension)?.[1];
  return types !== undefined && (type.length === 0 || types.includes(type.join("/")));
}

/** How many error types there are to choose from; 12 to 15 are advised. */
export function countTypes({ categories }: Pick<ProjectProfile, "categories">): number {
  return Object.values(categories).reduce((sum, types) => sum + Math.max(1, types.length), 0);
}
