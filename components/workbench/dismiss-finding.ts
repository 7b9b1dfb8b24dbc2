import { call } from "@/components/ui/call";
import type { Finding } from "@/lib/checks/finding";
import type { Dismissal, FindingStore } from "./finding-store";

/**
 * Lets a finding stand, at once on the screen; in the repeats once the server has said where they are. Where it says
 * no, the finding is there again: nothing that a person typed is at stake.
 */
export async function dismissFinding(
  findings: Pick<FindingStore, "dismiss" | "bringBack">,
  segmentId: string,
  { check, key }: Pick<Finding, "check" | "key">,
  appliesToRepeats: boolean,
): Promise<void> {
  findings.dismiss([{ segmentId, check, key }]);
  try {
    const { dismissed } = await call<{ readonly dismissed: readonly Dismissal[] }>(
      `/api/v1/segments/${segmentId}/dismissals`,
      { method: "POST", body: { dismissals: [{ check, key }], appliesToRepeats } },
    );
    findings.dismiss(dismissed);
  } catch {
    findings.bringBack({ segmentId, check, key });
  }
}
