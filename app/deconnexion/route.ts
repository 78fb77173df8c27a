import { cookies } from "next/headers";
import { signInPath, signInPathWith } from "@/lib/features/accounts/sign-in/routes";
import { endSession } from "@/lib/platform/auth";
import { receiveForm, seeOther } from "@/lib/platform/form-post";
import { sessionCookieName } from "@/lib/platform/session";

export async function POST(request: Request): Promise<Response> {
  const form = await receiveForm(request);
  if (form instanceof Response) return form;
  const jar = await cookies();
  const token = jar.get(sessionCookieName())?.value;
  if (token) await endSession(token);
  const name = sessionCookieName();
  jar.delete({ name, secure: name.startsWith("__Secure-"), httpOnly: true, sameSite: "lax" });
  return seeOther(signInPathWith({ notice: "deconnecte" }));
}

/** For who types the address: signing out takes the button, so that no link on another site can do it. */
export function GET(): Response {
  return seeOther(signInPath);
}
