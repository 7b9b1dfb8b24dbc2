import { isScreenLanguage } from "@/lib/messages/languages";
import { writeOfflineWorker } from "@/lib/server/offline-worker";

/** The worker that answers for the server when it is out of reach; in the language that its address asks for. */
export function GET(request: Request): Response {
  const language = new URL(request.url).searchParams.get("language");
  return new Response(writeOfflineWorker(isScreenLanguage(language) ? language : "en"), {
    headers: { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-store" },
  });
}
