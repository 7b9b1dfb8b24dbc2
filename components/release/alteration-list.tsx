import { useTranslations } from "next-intl";
import type { Verdict } from "@/lib/release/verdict";
import type { Alteration } from "@/lib/release/compare-pieces";

const most = 200;

/** Every place where a file differs from its release, with both texts where there are two. */
export function AlterationList({ checked }: { readonly checked: Verdict }) {
  const t = useTranslations("release.check");
  const gate = useTranslations("release.gate");
  const { faults, alterations } = checked;
  if (faults.length + alterations.length === 0) return null;
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold">{t("found")}</h3>
      <ul className="grid gap-3">
        {faults.slice(0, most).map(({ kind, segment }) => (
          <li key={`${kind}-${segment}`} className="border-l-2 border-danger pl-3">
            {segment !== null && (
              <span className="font-medium">{gate("segment", { number: segment })}: </span>
            )}
            {t(kind)}
          </li>
        ))}
        {alterations.slice(0, most).map((alteration, at) => (
          <Entry key={at} alteration={alteration} />
        ))}
      </ul>
    </div>
  );
}

function Entry({ alteration }: { readonly alteration: Alteration }) {
  const t = useTranslations("release.check");
  const { kind } = alteration;
  const segment = "segment" in alteration ? alteration.segment : null;
  const expected = "expected" in alteration ? alteration.expected : null;
  const found = "found" in alteration ? alteration.found : null;
  return (
    <li className="grid gap-1 border-l-2 border-danger pl-3">
      <p>
        <span className="font-medium">
          {segment === null || !("side" in alteration)
            ? t("around")
            : t("place", { number: segment, side: t(alteration.side) })}
        </span>
        <span className="text-quiet">: {t(kind)}</span>
      </p>
      {expected !== null && <Text label={t("released")} text={expected} />}
      {found !== null && <Text label={t("inFile")} text={found} />}
    </li>
  );
}

function Text({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <p className="grid grid-cols-[6rem_1fr] gap-2">
      <span className="text-small text-quiet">{label}</span>
      <bdi className="min-w-0 font-serif break-words whitespace-pre-wrap">{text}</bdi>
    </p>
  );
}
