import { useFormatter, useTranslations } from "next-intl";
import type { PresenceView } from "@/lib/document/presence";
import type { LiveState } from "./hold-stream";
import { Initials } from "./initials";

const mostShown = 5;

/** Who else is in the document, and at which segment. */
export function PresenceList({
  people,
  numberOf,
  state,
}: {
  readonly people: readonly PresenceView[];
  /** The number of a segment; null for one that this page does not show. */
  readonly numberOf: (segmentId: string) => number | null;
  readonly state: LiveState;
}) {
  const t = useTranslations("live");
  const format = useFormatter();
  const persons = gather(people, numberOf);
  const left = persons.slice(mostShown);
  const words = ({ name, places, isTyping }: Person) =>
    t("person", {
      name,
      count: places.length,
      places: format.list(places.map(String)),
      typing: String(isTyping),
    });
  return (
    <div className="flex items-center gap-1">
      {state === "asking" && (
        <span className="text-small text-quiet" title={t("askingWhy")}>
          {t("asking")}
        </span>
      )}
      {persons.length > 0 && (
        <ul aria-label={t("here")} className="flex items-center gap-1">
          {persons.slice(0, mostShown).map((person) => (
            <li key={person.userId} title={words(person)}>
              <Initials name={person.name} isTyping={person.isTyping} />
              <span className="sr-only">{words(person)}</span>
            </li>
          ))}
          {left.length > 0 && (
            <li title={left.map(words).join("\n")} className="text-small text-quiet">
              <span aria-hidden>+{left.length}</span>
              <span className="sr-only">{left.map(words).join("; ")}</span>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

type Person = {
  readonly userId: string;
  readonly name: string;
  readonly places: readonly number[];
  readonly isTyping: boolean;
};

/** One entry a person, with the places of all their pages. */
function gather(
  people: readonly PresenceView[],
  numberOf: (segmentId: string) => number | null,
): readonly Person[] {
  return [...new Set(people.map(({ userId }) => userId))].map((userId) => {
    const pages = people.filter((page) => page.userId === userId);
    const numbers = pages.flatMap(({ segmentId }) => (segmentId === null ? [] : (numberOf(segmentId) ?? [])));
    return {
      userId,
      name: pages[0]!.name,
      places: [...new Set(numbers)].toSorted((a, b) => a - b),
      isTyping: pages.some(({ isTyping }) => isTyping),
    };
  });
}
