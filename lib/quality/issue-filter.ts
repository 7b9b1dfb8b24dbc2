import type { CountChoice, IssueStatus } from "./evaluation";
import type { Severity } from "./profile";

/** Which errors of a list are shown, and which are counted. Null takes any. */
export type IssueFilter = {
  readonly counts: CountChoice;
  readonly status: string | null;
  readonly severity: string | null;
  readonly category: string | null;
  readonly person: string | null;
};

/** Reads a filter from the words of an address; what names nothing shows nothing. */
export function readIssueFilter(asked: Readonly<Record<string, string | undefined>>): IssueFilter {
  const word = (name: string) => asked[name] || null;
  return {
    counts: asked.counts === "open" ? "open" : "all",
    status: word("status"),
    severity: word("severity"),
    category: word("category"),
    person: word("person"),
  };
}

/** Whether an error is among those asked for. */
export function isShown(
  issue: {
    readonly status: IssueStatus;
    readonly severity: Severity;
    readonly category: string;
    readonly byId: string;
  },
  { status, severity, category, person }: IssueFilter,
): boolean {
  return (
    (status === null || issue.status === status) &&
    (severity === null || issue.severity === severity) &&
    (category === null || issue.category === category) &&
    (person === null || issue.byId === person)
  );
}
