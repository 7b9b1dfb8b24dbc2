"use client";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { call } from "@/components/ui/call";
import { LinkPending } from "@/components/ui/link-pending";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { useTask } from "@/components/ui/use-task";
import { addressOf } from "@/lib/notification/address";
import type { NotificationLine } from "@/lib/notification/view";
import { LineWords } from "./line-words";

/** What one is told, each line with the way to its place. Whoever goes there has read it. */
export function NotificationList({
  lines,
  canMarkAll,
}: {
  readonly lines: readonly NotificationLine[];
  /** Whether the newest line is among them: what is older than it can be marked at once. */
  readonly canMarkAll: boolean;
}) {
  const t = useTranslations("notification");
  const task = useTask();
  const router = useRouter();
  const [newest] = lines;

  function mark(body: ReadRequest): void {
    task.run(async (signal) => {
      await call("/api/v1/notifications/read", { method: "POST", body, signal });
      router.refresh();
    });
  }

  return (
    <div className="grid grid-cols-1 gap-3">
      {canMarkAll && newest !== undefined && lines.some(({ isRead }) => !isRead) && (
        <p className="flex justify-end">
          <Button busy={task.isBusy && t("marking")} onClick={() => mark({ through: newest.last })}>
            {t("markAll")}
          </Button>
        </p>
      )}
      {task.problem !== null && <Notice kind="error">{task.problem.message}</Notice>}
      <ol className="grid grid-cols-1 divide-y divide-line rounded-md border border-line bg-raised">
        {lines.map((line) => (
          <Line key={line.id} line={line} onRead={() => mark({ lineIds: [line.id], through: line.last })} />
        ))}
      </ol>
    </div>
  );
}

type ReadRequest = { readonly lineIds?: readonly string[]; readonly through: string };

function Line({ line, onRead }: { readonly line: NotificationLine; readonly onRead: () => void }) {
  const t = useTranslations("notification");
  const { id, last, isRead, project, at, reason } = line;
  const wordsId = `line-${id}`;

  function readOnTheWay(): void {
    if (isRead) return;
    // The page may be gone before the answer.
    const body: ReadRequest = { lineIds: [id], through: last };
    call("/api/v1/notifications/read", { method: "POST", body, keepalive: true }).catch(() => undefined);
  }

  return (
    <li className="flex items-start gap-3 px-3 py-2.5">
      <span
        aria-hidden
        className={`mt-2 size-2 shrink-0 rounded-full ${isRead ? "bg-transparent" : "bg-accent"}`}
      />
      <div className="grid min-w-0 flex-1 grid-cols-1 gap-0.5">
        <p className="break-words">
          <Link
            id={wordsId}
            href={addressOf(line)}
            onClick={readOnTheWay}
            className={`rounded-sm hover:underline ${isRead ? "text-quiet" : "font-medium"}`}
          >
            {!isRead && <span className="sr-only">{t("unreadMark")} </span>}
            <LineWords line={line} />
            <LinkPending />
          </Link>
        </p>
        {reason !== null && (
          <p className="text-small break-words">
            <span className="text-quiet">{t("reason")}</span> {reason}
          </p>
        )}
        <p className="text-small text-quiet">
          {project.name} · <Moment at={at} />
        </p>
      </div>
      {!isRead && (
        <Button
          look="quiet"
          className="shrink-0"
          id={`read-${id}`}
          aria-labelledby={`read-${id} ${wordsId}`}
          onClick={onRead}
        >
          {t("markRead")}
        </Button>
      )}
    </li>
  );
}
