/** The ways to see one document. */
export const views = ["grid", "focus", "read", "plain"] as const;
export type View = (typeof views)[number];

export function isView(value: unknown): value is View {
  return views.some((view) => view === value);
}
