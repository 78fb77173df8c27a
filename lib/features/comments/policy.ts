import { type Actor, isTerritoryMember, readsForMinistry } from "@/lib/kernel/actor";
import { mayEditProject, maySeeProject, type ProjectScope } from "../projects/policy";
import { AUDIENCES, type Audience } from "./constants";

/** Whether an audience reaches somebody, on this project. Function comment_reaches (migration 0009) says the same in SQL. */
export function audienceReaches(actor: Actor, project: ProjectScope, audience: Audience): boolean {
  if (!maySeeProject(actor, project)) return false;
  if (isTerritoryMember(actor)) return mayEditProject(actor, project);
  if (readsForMinistry(actor)) return audience !== "territory";
  return actor.role === "partner" && audience === "partners";
}

/** Whether there is anything to read here for the actor: not for the other territories. */
export function maySeeComments(actor: Actor, project: ProjectScope): boolean {
  return audienceReaches(actor, project, "partners");
}

/** To whom the actor may write, narrowest first: nobody writes where they do not read. The administrator reads only. */
export function writableAudiences(actor: Actor, project: ProjectScope): readonly Audience[] {
  if (actor.role === "admin" || actor.userId === null) return [];
  return AUDIENCES.filter((audience) => audienceReaches(actor, project, audience));
}
