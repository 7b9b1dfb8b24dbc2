import { clsx } from "clsx";
import { CircleAlert, Info } from "lucide-react";
import type { ReactNode } from "react";

/** Something to be read now, at the place it is about. Errors are spoken at once. */
export function Notice({
  kind = "info",
  children,
  className,
}: {
  readonly kind?: "info" | "error" | "caution";
  readonly children: ReactNode;
  readonly className?: string;
}) {
  const Icon = kind === "info" ? Info : CircleAlert;
  return (
    <div
      role={kind === "error" ? "alert" : "status"}
      className={clsx(
        "flex gap-2 rounded-md border px-3 py-2",
        kind === "error" && "border-danger/40 bg-danger-wash text-danger",
        kind === "caution" && "border-caution/40 bg-caution-wash text-caution",
        kind === "info" && "border-line bg-sunken text-ink",
        className,
      )}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0">{children}</div>
    </div>
  );
}
