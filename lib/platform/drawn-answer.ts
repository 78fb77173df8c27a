import "server-only";
import { headers } from "next/headers";
import { notFound, unstable_rethrow } from "next/navigation";
import type { Actor } from "@/lib/kernel/actor";
import { getActor, requireActor } from "./session";

/**
 * A form sent without JavaScript: this request draws its answer, which is in the action's state. Its page may then
 * neither send the reader elsewhere nor fail, or what was typed would be lost.
 */
export async function isFormPost(): Promise<boolean> {
  return (await headers()).get("content-type")?.startsWith("multipart/form-data") ?? false;
}

/**
 * What a page with a form shows. Null when it draws the answer to that form and cannot be read – the session is over, the
 * thing is gone, the database is away: the form is then drawn alone, with what was typed.
 */
export async function readOrDrawAlone<Page>(
  path: string,
  read: (actor: Actor) => Promise<Page | null>,
): Promise<Page | null> {
  if (!(await isFormPost())) return (await read(await requireActor(path))) ?? notFound();
  return tryToRead(async () => read(await getActor()));
}

/** What a page that draws the answer to a form reads beside it; null where it cannot be read. */
export async function tryToRead<Value>(read: () => Promise<Value>): Promise<Value | null> {
  try {
    return await read();
  } catch (error) {
    unstable_rethrow(error);
    console.error("a form is drawn alone", error);
    return null;
  }
}
