import { CircleAlert, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import { blockerKinds, type Blocker } from "@/lib/release/gate";
import type { GateView } from "@/lib/release/view";

const shownAtFirst = 12;

/** What stands in the way of a final release, by kind; each segment is a link to itself in the workbench. */
export function GateList({ documentId, gate }: { readonly documentId: string; readonly gate: GateView }) {
  const t = useTranslations("release.gate");
  const { blockers, openAnnotations, segments } = gate;
  const kinds = blockerKinds.filter((kind) => blockers.some((each) => each.kind === kind));
  return (
    <div className="grid gap-4">
      {kinds.length === 0 && (
        <p className="flex items-start gap-2">
          <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-(--status-approved)" />
          {t("clear", { count: segments })}
        </p>
      )}
      <ul className="grid gap-3">
        {kinds.map((kind) => {
          const numbers = numbersOf(blockers, kind);
          return (
            <li key={kind} className="flex items-start gap-2">
              <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-caution" />
              <div className="grid min-w-0 gap-1">
                <p>
                  {t(kind)}
                  {numbers.length > 0 && (
                    <span className="text-quiet">, {t("count", { count: numbers.length })}</span>
                  )}
                </p>
                <SegmentLinks documentId={documentId} numbers={numbers} />
              </div>
            </li>
          );
        })}
      </ul>
      {openAnnotations.length > 0 && (
        <div className="grid gap-1 text-quiet">
          <p>{t("annotations", { count: openAnnotations.length })}</p>
          <SegmentLinks documentId={documentId} numbers={openAnnotations.map(({ number }) => number)} />
        </div>
      )}
    </div>
  );
}

function numbersOf(blockers: readonly Blocker[], kind: Blocker["kind"]): readonly number[] {
  return [
    ...new Set(blockers.flatMap((each) => (each.kind === kind && "number" in each ? [each.number] : []))),
  ];
}

function SegmentLinks({
  documentId,
  numbers,
}: {
  readonly documentId: string;
  readonly numbers: readonly number[];
}) {
  const t = useTranslations("release.gate");
  if (numbers.length === 0) return null;
  const links = (some: readonly number[]) => (
    <ul className="flex flex-wrap gap-x-3 gap-y-1">
      {some.map((number) => (
        <li key={number}>
          <TextLink
            href={`/documents/${documentId}?segment=${number}`}
            prefetch={false}
            aria-label={t("segment", { number })}
          >
            {number}
          </TextLink>
        </li>
      ))}
    </ul>
  );
  if (numbers.length <= shownAtFirst) return links(numbers);
  return (
    <div className="grid gap-1">
      {links(numbers.slice(0, shownAtFirst))}
      <details>
        <summary className="cursor-pointer text-small text-quiet">
          {t("more", { count: numbers.length })}
        </summary>
        {links(numbers.slice(shownAtFirst))}
      </details>
    </div>
  );
}
