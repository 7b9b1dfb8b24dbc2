import type { ReturnComparison } from "@/lib/revision/compare-return";

/** What the server found in a file. */
export type ReadReturn = ReturnComparison & {
  readonly format: string;
  readonly exportedAt: string | null;
  readonly losses: readonly string[];
};
