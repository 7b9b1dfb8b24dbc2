"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { call } from "@/components/ui/call";
import type { Finding } from "@/lib/checks/finding";
import { useBench } from "./bench";
import { FindingList } from "./finding-list";
import { useFindingWords } from "./finding-words";
import type { LiveSegment } from "./segment-store";

/** What the checks found in the segment at hand, and what was dismissed, with the way back. */
export function ChecksPanel({
  segment,
  findings,
  canDismiss,
}: {
  readonly segment: LiveSegment;
  readonly findings: readonly Finding[];
  readonly canDismiss: boolean;
}) {
  const { findings: store, findingActs } = useBench();
  const t = useTranslations("workbench.findings");
  const titles = useTranslations("workbench.panel");
  const words = useFindingWords();
  const dismissed = store.dismissedOf(segment);
  const bringBack = ({ check, key }: Finding) => {
    store.bringBack({ segmentId: segment.id, check, key });
    void call(`/api/v1/segments/${segment.id}/dismissals`, {
      method: "DELETE",
      body: { dismissals: [{ check, key }] },
      // Where it fails, it is dismissed again after the next load.
    }).catch(() => store.dismiss([{ segmentId: segment.id, check, key }]));
  };
  return (
    <div className="grid gap-3">
      {findings.length === 0 && <p className="text-quiet">{t("none")}</p>}
      <FindingList
        number={segment.number}
        findings={findings}
        onFix={canDismiss ? findingActs.fix : null}
        onDismiss={canDismiss ? (finding) => findingActs.dismiss(segment.id, finding, false) : null}
        onDismissRepeats={canDismiss ? (finding) => findingActs.dismiss(segment.id, finding, true) : null}
      />
      {dismissed.length > 0 && (
        <section className="grid gap-1">
          <h3 className="text-small font-semibold">{titles("dismissed")}</h3>
          <ul className="grid gap-1 text-small text-quiet">
            {dismissed.map((finding) => (
              <li key={`${finding.check}-${finding.key}`} className="flex flex-wrap items-center gap-2">
                {words(finding)}
                {canDismiss && (
                  <Button
                    look="quiet"
                    className="min-h-6! px-2! py-0! text-small"
                    onClick={() => bringBack(finding)}
                  >
                    {t("bringBack")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
