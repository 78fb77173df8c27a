import "server-only";
import { headers } from "next/headers";

/**
 * A form sent without JavaScript: this request draws its answer, which is in the action's state. Its page may then
 * neither send the reader elsewhere nor fail, or what was typed would be lost.
 */
export async function isFormPost(): Promise<boolean> {
  return (await headers()).get("content-type")?.startsWith("multipart/form-data") ?? false;
}
