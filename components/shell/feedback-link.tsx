"use client";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { feedbackSeen } from "@/components/review/feedback-news";
import { call } from "@/components/ui/call";

const most = 99;

/** How much came back that is new; nothing where nothing did. It asks once a page, after the page is there. */
export function FeedbackLink() {
  const t = useTranslations("feedback");
  const path = usePathname();
  const [count, setCount] = useState(0);

  useEffect(() => {
    const stop = new AbortController();
    const ask = () => {
      call<{ readonly count: number }>("/api/v1/feedback/count", { signal: stop.signal })
        .then((answer) => setCount(answer.count))
        // Nobody waits for it.
        .catch(() => undefined);
    };
    ask();
    window.addEventListener(feedbackSeen, ask);
    return () => {
      stop.abort();
      window.removeEventListener(feedbackSeen, ask);
    };
  }, [path]);

  if (count === 0) return null;
  return (
    <Link
      href="/feedback"
      className="shrink-0 rounded-full bg-accent-wash px-2.5 max-sm:hidden py-0.5 text-small font-medium whitespace-nowrap text-accent hover:underline"
    >
      {count > most ? t("linkMany", { count: most }) : t("link", { count })}
    </Link>
  );
}
