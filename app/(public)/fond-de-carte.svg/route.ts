import { mapGround } from "@/components/map/ground";

// Known when the application is built: no visitor waits for it to be drawn.
export const dynamic = "force-static";

export function GET(): Response {
  return new Response(mapGround().svg, {
    headers: {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Cache-Control": "public, max-age=31536000, immutable",
    },
  });
}
