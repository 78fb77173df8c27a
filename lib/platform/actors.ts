import type { Actor, ActorFields } from "@/lib/kernel/actor";

/** The only place where an Actor is made. Callers have already established who it is. */
export function mintActor(fields: ActorFields): Actor {
  return fields as Actor;
}

const nobody = { userId: null, email: "", organisationId: null, organisationName: "", territoryId: null };

export const visitor: Actor = mintActor({ ...nobody, role: "visitor", name: "Visiteur" });

/** The application acting for itself; `task` is what the journal shows. */
export function systemActor(task: string): Actor {
  return mintActor({ ...nobody, role: "system", name: task });
}
