import { accountPath } from "../routes";

export const LEAVING_ANCHOR = "mettre-fin";
export const ROLE_ANCHOR = "changer-le-role";

/** The page again, with why nothing was done and what had been chosen. */
export function accountPathWith(
  key: { readonly organisationId: number; readonly userId: string },
  {
    refusal,
    successor,
    role,
  }: { readonly refusal: string; readonly successor?: string; readonly role?: string },
): string {
  const query = new URLSearchParams({ refus: refusal });
  if (successor) query.set("successeur", successor);
  if (role) query.set("role", role);
  return `${accountPath(key.organisationId, key.userId)}?${query}`;
}
