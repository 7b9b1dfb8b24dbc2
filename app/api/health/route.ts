import { isReady } from "@/lib/server/data/health";

/** For whoever watches the server: 200 when the database answers, 503 when it does not. */
export async function GET(): Promise<Response> {
  const ready = await isReady();
  return Response.json({ ready }, { status: ready ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
