import type { Setter } from "@/lib/alignment/mending/mending";

export type Trust = {
  readonly word: "person" | "left_out" | "sure" | "likely" | "weak";
  /** What says more than the word, as it is stored. */
  readonly reason: string | null;
  readonly figure: string | null;
  readonly look: "sure" | "likely" | "weak" | "set";
};

/** How far a pair can be trusted. */
export function trustOf(setter: Setter): Trust {
  const set = { figure: null, look: "set" } as const;
  if (setter.by === "person") return { word: "person", reason: null, ...set };
  if (setter.by === "boilerplate") return { word: "left_out", reason: setter.reason, ...set };
  const { confidence } = setter;
  const word = confidence >= 0.9 ? "sure" : confidence >= 0.6 ? "likely" : "weak";
  return { word, reason: null, figure: `${Math.floor(confidence * 100)} %`, look: word };
}
