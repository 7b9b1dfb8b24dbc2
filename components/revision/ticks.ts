import type { SegmentStatus } from "@/lib/document/status";

/** Which of a list are ticked: as they begin, or as a person said; kept by id while the list changes. */
export type Ticks = {
  /** What was said of all at once; null while nothing was. */
  readonly all: boolean | null;
  readonly said: ReadonlyMap<string, boolean>;
};

type Tickable = {
  readonly id: string;
  readonly status: SegmentStatus;
  /** Whether it is ticked until somebody says otherwise. */
  readonly isTickedAtFirst: boolean;
};

export const noTicks: Ticks = { all: null, said: new Map() };

/** What is approved is only ever ticked by itself. */
export function isTicked(ticks: Ticks, { id, status, isTickedAtFirst }: Tickable): boolean {
  const said = ticks.said.get(id);
  if (said !== undefined) return said;
  return status !== "approved" && (ticks.all ?? isTickedAtFirst);
}

export function tick(ticks: Ticks, id: string, isOn: boolean): Ticks {
  return { ...ticks, said: new Map(ticks.said).set(id, isOn) };
}

/** All, but for what is approved; or none at all. */
export function tickAll(isOn: boolean): Ticks {
  return { all: isOn, said: new Map() };
}
