import { mapGround } from "@/components/map/ground";

// Known when the application is built: no visitor waits for it to be drawn.
export const dynamic = "force-static";

/** The outlines under the maps, which a browser keeps for ever (decision 0011). */
export function GET(): Response {
  return new Response(mapGround().svg, {
    headers: {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Cache-Control": "public, max-age=31536000, immutable",
    },
  });
}
