import { readCategories, readRules, writeCategories, writeRules } from "@/lib/quality/profile-lines";
import { profileSchema, type ProjectProfile } from "@/lib/quality/project-profile";

export const severityNames = ["neutral", "minor", "major", "critical"] as const;
type SeverityName = (typeof severityNames)[number];

/** A profile as its form holds it: as typed. */
export type ProfileDraft = {
  readonly name: string;
  readonly threshold: string;
  readonly acceptable: string;
  readonly wordsOn: "source" | "target";
  readonly criticalFails: boolean;
  readonly severities: Readonly<Record<SeverityName, { readonly isUsed: boolean; readonly weight: string }>>;
  readonly categories: string;
  readonly rules: string;
};

export function draftOf(profile: ProjectProfile): ProfileDraft {
  const { name, threshold, acceptable, wordsOn, criticalFails, severities, weights, categories } = profile;
  const of = (severity: SeverityName) => ({
    isUsed: severities.includes(severity),
    weight: String(
      weights.find((rule) => rule.category === undefined && rule.severity === severity)?.weight ?? "",
    ),
  });
  return {
    name,
    threshold: threshold === null ? "" : String(threshold),
    acceptable: String(acceptable),
    wordsOn,
    criticalFails,
    severities: {
      neutral: of("neutral"),
      minor: of("minor"),
      major: of("major"),
      critical: of("critical"),
    },
    categories: writeCategories(categories),
    rules: writeRules(weights),
  };
}

/** What was typed as a profile, or what is wrong with it. */
export function readDraft(draft: ProfileDraft): ProjectProfile | "badRules" | "badNumbers" {
  const rules = readRules(draft.rules);
  if (rules === null) return "badRules";
  const used = severityNames.filter((each) => draft.severities[each].isUsed);
  const general = used.map((severity) => ({ severity, weight: numberOf(draft.severities[severity].weight) }));
  const profile = profileSchema.safeParse({
    name: draft.name,
    severities: used,
    categories: readCategories(draft.categories),
    weights: [...general, ...rules],
    wordsOn: draft.wordsOn,
    threshold: draft.threshold.trim() === "" ? null : numberOf(draft.threshold),
    criticalFails: draft.criticalFails,
    acceptable: numberOf(draft.acceptable),
  });
  return profile.data ?? "badNumbers";
}

function numberOf(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text.trim().replace(",", "."));
}
