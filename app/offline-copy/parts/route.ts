import { listBuildParts } from "@/lib/server/build-parts";

/** Every script and style of this build: a page that is kept for want of a network needs all that it may ask for. */
export async function GET(): Promise<Response> {
  const parts = await listBuildParts();
  return parts === null
    ? new Response(null, { status: 404 })
    : Response.json(parts, { headers: { "Cache-Control": "no-store" } });
}
