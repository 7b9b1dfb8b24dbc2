"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { MemberView } from "@/lib/permission/project";
import { MemberDialog } from "./member-dialog";

/** Who is in the project; owners change it from here. */
export function MemberList({
  projectId,
  members,
  viewerId,
  canManage,
}: {
  readonly projectId: string;
  readonly members: readonly MemberView[];
  readonly viewerId: string;
  readonly canManage: boolean;
}) {
  const roleNames = useTranslations("permission.role");
  const t = useTranslations("project.member");
  const [openId, setOpenId] = useState<string | null>(null);
  const open = members.find(({ userId }) => userId === openId);
  return (
    <>
      <ul className="divide-y divide-line rounded-md border border-line bg-raised">
        {members.map(({ userId, name, email, role }) => (
          <li key={userId} className="flex items-center gap-3 px-3 py-2">
            <div className="min-w-0 flex-1">
              <p className="truncate font-medium">
                {name}
                {userId === viewerId && <span className="font-normal text-quiet"> {t("you")}</span>}
              </p>
              {email !== null && <p className="truncate text-small text-quiet">{email}</p>}
            </div>
            <span className="text-quiet">{roleNames(role)}</span>
            {canManage && (
              <Button look="quiet" aria-label={t("changeOf", { name })} onClick={() => setOpenId(userId)}>
                {t("change")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {open !== undefined && (
        <MemberDialog
          projectId={projectId}
          member={open}
          isViewer={open.userId === viewerId}
          onClose={() => setOpenId(null)}
        />
      )}
    </>
  );
}
