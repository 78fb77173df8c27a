import "server-only";
import { notFound } from "next/navigation";
import { visibleStatuses } from "@/lib/features/dashboard/rules";
import { parisDay } from "@/lib/kernel/dates";
import { requireActor } from "@/lib/platform/session";
import { strategyRoadmapPath } from "../routes";
import { getRoadmap } from "./data";

export async function loadRoadmap(slug: string) {
  const actor = await requireActor(strategyRoadmapPath(slug));
  const roadmap = (await getRoadmap(actor, slug, parisDay(new Date()))) ?? notFound();
  return { roadmap, seen: visibleStatuses(actor) };
}
