"use client";
import { Incident } from "@/components/layout/incident";

export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return <Incident digest={error.digest} />;
}
