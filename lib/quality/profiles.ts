import { mqmCore } from "./mqm-core";
import type { Profile, WeightRule } from "./profile";

const wmtWeights: readonly WeightRule[] = [
  { severity: "neutral", weight: 0 },
  { severity: "minor", weight: 1 },
  { severity: "major", weight: 5 },
  { severity: "minor", category: "Fluency/Punctuation", weight: 0.1 },
  { category: "Non-translation", weight: 25 },
  { category: "Non-translation!", weight: 25 },
];

const wmt = {
  version: 1,
  severities: ["neutral", "minor", "major"],
  categories: {},
  wordsOn: "source",
  threshold: null,
  criticalFails: false,
} as const;

/** The profiles the house brings along, by name. */
export const profiles: Readonly<Record<string, Profile>> = {
  /** MQM 2.0 (themqm.org): severities 0, 1, 5, 25; one critical error fails. */
  "mqm-core": {
    name: "mqm-core",
    version: 1,
    severities: ["neutral", "minor", "major", "critical"],
    categories: mqmCore,
    weights: [
      { severity: "neutral", weight: 0 },
      { severity: "minor", weight: 1 },
      { severity: "major", weight: 5 },
      { severity: "critical", weight: 25 },
    ],
    wordsOn: "source",
    threshold: 90,
    criticalFails: true,
  },
  /** Freitag et al. 2021, "Experts, Errors, and Context"; errors of the source cost the translator nothing. */
  wmt: {
    ...wmt,
    name: "wmt",
    weights: [
      ...wmtWeights,
      { category: "Source error", weight: 0 },
      { category: "Source issue", weight: 0 },
      { category: "Creative reinterpretation", weight: 0 },
    ],
  },
  /** The same as it was used for the TED talks of WMT 2021: errors of the source count like any other. */
  "wmt-ted": { ...wmt, name: "wmt-ted", weights: wmtWeights },
  /** Error span annotation (Kocmi et al. 2024): minor and major alone. */
  esa: {
    ...wmt,
    name: "esa",
    severities: ["minor", "major"],
    weights: [
      { severity: "minor", weight: 1 },
      { severity: "major", weight: 5 },
    ],
  },
};
