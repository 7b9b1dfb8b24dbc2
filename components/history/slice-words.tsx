import { useTranslations } from "next-intl";
import { Moment } from "@/components/ui/moment";
import type { Slice } from "@/lib/history/slice";

/** Whose work, and from when, is to be taken back. */
export function SliceWords({
  slice: { person, from, to, batch, import: imported },
  people,
}: {
  readonly slice: Slice;
  readonly people: readonly { readonly id: string; readonly name: string }[];
}) {
  const t = useTranslations("history.slice");
  const name = people.find(({ id }) => id === person)?.name ?? "–";
  return (
    <ul aria-label={t("which")} className="flex flex-wrap gap-2">
      {[
        person !== null && t("byPerson", { name }),
        from !== null && t.rich("since", { moment: () => <Moment at={from} /> }),
        to !== null && t.rich("until", { moment: () => <Moment at={to} /> }),
        batch !== null && t("batch"),
        imported !== null && t("import"),
      ].map(
        (words, at) =>
          words !== false && (
            <li key={at} className="rounded-full bg-sunken px-3 py-0.5 font-medium">
              {words}
            </li>
          ),
      )}
    </ul>
  );
}
