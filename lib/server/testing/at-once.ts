import { Refusal } from "../refusal";

/** Everybody at the same moment. A refusal comes back as a value; a fault fails the test. */
export async function atOnce<T>(acts: readonly (() => Promise<T>)[]): Promise<readonly (T | Refusal)[]> {
  return Promise.all(
    acts.map((act) =>
      act().catch((error: unknown) => {
        if (error instanceof Refusal) return error;
        throw error;
      }),
    ),
  );
}

export function refusalsIn(outcomes: readonly unknown[]): readonly Refusal[] {
  return outcomes.filter((outcome) => outcome instanceof Refusal);
}

export function times<T>(count: number, make: (at: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}
