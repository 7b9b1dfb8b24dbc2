import { views, type Preferences } from "@/lib/preferences/preferences";

/** A way to see one document. */
export type View = Preferences["view"];

export function isView(value: unknown): value is View {
  return views.some((view) => view === value);
}
