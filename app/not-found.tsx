import type { Metadata } from "next";
import { PlainPage } from "@/components/shell/plain-page";
import { TextLink } from "@/components/ui/text-link";

export const metadata: Metadata = { title: "Not found" };

export default function NotFoundPage() {
  return (
    <PlainPage title="There is nothing here for you">
      <p>
        Nothing stands at this address, or it belongs to a project you are not a member of. The owner of the
        project can invite you.
      </p>
      <p>
        <TextLink href="/">Go to your documents</TextLink>
      </p>
    </PlainPage>
  );
}
