"use client";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";

export function ReplyBox({
  authorName,
  isBusy,
  onSend,
}: {
  readonly authorName: string;
  readonly isBusy: boolean;
  readonly onSend: (body: string) => Promise<boolean>;
}) {
  const t = useTranslations("annotation");
  const boxId = useId();
  const [body, setBody] = useState("");
  const send = async () => {
    if (body.trim() !== "" && (await onSend(body))) setBody("");
  };
  return (
    <div className="grid gap-2">
      <label htmlFor={boxId} className="sr-only">
        {t("replyTo", { name: authorName })}
      </label>
      <textarea
        id={boxId}
        rows={body === "" ? 1 : 3}
        value={body}
        placeholder={t("reply")}
        className="w-full rounded-md border border-line-strong bg-raised px-2 py-1 placeholder:text-quiet"
        onChange={(event) => setBody(event.currentTarget.value)}
        onKeyDown={(event) => {
          const isSending = event.key === "Enter" && (event.ctrlKey || event.metaKey);
          if (!isSending || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void send();
        }}
      />
      {body.trim() !== "" && (
        <Button look="primary" className="justify-self-start" disabled={isBusy} onClick={() => void send()}>
          {t("send")}
        </Button>
      )}
    </div>
  );
}

export function Remark({
  authorName,
  at,
  body,
}: {
  readonly authorName: string;
  readonly at: string;
  readonly body: string;
}) {
  return (
    <div>
      <p className="text-small text-quiet">
        <span className="font-semibold text-ink">{authorName}</span> <Moment at={at} />
      </p>
      {body !== "" && <p className="break-words whitespace-pre-wrap">{body}</p>}
    </div>
  );
}
