"use client";
import { PlainPage } from "@/components/shell/plain-page";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";

type Props = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void };

export default function ErrorPage({ error, reset }: Props) {
  return (
    <PlainPage title="This page failed">
      <p>
        The fault is on our side. What was saved is saved, and what you typed in a segment is kept on this
        device.
        {error.digest !== undefined && (
          <>
            {" "}
            Tell the operator this number: <code className="font-mono">{error.digest}</code>
          </>
        )}
      </p>
      <p className="flex flex-wrap items-center gap-4">
        <Button look="primary" onClick={reset}>
          Try again
        </Button>
        <TextLink href="/">Go to your documents</TextLink>
      </p>
    </PlainPage>
  );
}
