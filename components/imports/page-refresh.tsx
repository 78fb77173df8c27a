"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { healthPath } from "@/lib/features/imports/routes";

const EVERY_MS = 1_500;

/** Asks for the page again while a job is at work; draws nothing. */
export function PageRefresh() {
  const router = useRouter();
  useEffect(() => {
    // A page asked for while the server starts again would leave its place to the browser's own error, for good.
    const refreshWhenThere = async () => {
      const isThere = await fetch(healthPath, { cache: "no-store" }).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isThere) router.refresh();
    };
    const timer = setInterval(refreshWhenThere, EVERY_MS);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
