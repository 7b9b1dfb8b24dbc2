import type { PresenceView } from "@/lib/document/presence";
import { Initials } from "./initials";

/** Who else is at a segment, beside its row. */
export function RowPresence({ people }: { readonly people: readonly PresenceView[] }) {
  return people.map(({ userId, name, isTyping }) => {
    const words = `${name} is ${isTyping ? "typing" : ""} here`.replace("  ", " ");
    return (
      <span key={userId} title={words} className="mt-1 block">
        <Initials name={name} isTyping={isTyping} />
        <span className="sr-only">{words}</span>
      </span>
    );
  });
}
