"use client";
import { useEffect } from "react";
import { Incident } from "@/components/layout/incident";

export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  // A script of the page that was asked for did not come, or is no more since a deployment: asked for as a whole, the page needs none.
  const isScriptMissing = error.name === "ChunkLoadError";
  useEffect(() => {
    if (isScriptMissing) window.location.reload();
  }, [isScriptMissing]);
  return isScriptMissing ? null : <Incident digest={error.digest} />;
}
