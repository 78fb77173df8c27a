"use server";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { postedForm } from "@/lib/platform/form-action";
import { requireActor } from "@/lib/platform/session";
import { deliverDueMails } from "../../mail/service";
import { changeRole } from "../mutations";
import { accountsPath, accountsPathWith } from "../routes";
import { endMembership } from "./mutations";
import { accountPathWith } from "./routes";
import { leavingSchema, NOBODY, roleSchema } from "./schema";

/** Ends a membership. Refused, the page comes back with what had been chosen. */
export async function endMembershipAction(input: unknown): Promise<void> {
  const actor = await requireActor(accountsPath);
  const parsed = leavingSchema.safeParse(Object.fromEntries(postedForm(input)));
  if (!parsed.success) redirect(accountsPathWith({ refusal: "notFound" }));
  const { organisation: organisationId, compte: userId, successeur, averti } = parsed.data;
  if (successeur === "")
    redirect(accountPathWith({ organisationId, userId }, { refusal: "successorMissing" }));
  const successorId = successeur === undefined || successeur === NOBODY ? null : successeur;
  const result = await endMembership(actor, {
    organisationId,
    userId,
    successorId,
    isWarned: averti === "oui",
  });
  if (!result.ok) {
    if (result.refusal === "notFound" || result.refusal === "forbidden")
      redirect(accountsPathWith({ refusal: result.refusal }));
    redirect(
      accountPathWith(
        { organisationId, userId },
        {
          refusal: result.refusal,
          ...(successorId === null ? {} : { successor: successorId }),
        },
      ),
    );
  }
  after(deliverDueMails);
  redirect(accountsPathWith({ notice: "desactivation", search: result.value.email }));
}

/** Another role in the same organisation. */
export async function changeRoleAction(input: unknown): Promise<void> {
  const form = postedForm(input);
  const actor = await requireActor(accountsPath);
  const parsed = roleSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) redirect(accountsPathWith({ refusal: "notFound" }));
  const { organisation: organisationId, compte: userId, role, averti } = parsed.data;
  const result = await changeRole(actor, { organisationId, userId, role, isWarned: averti === "oui" });
  if (!result.ok) {
    if (result.refusal === "notFound" || result.refusal === "forbidden")
      redirect(accountsPathWith({ refusal: result.refusal }));
    redirect(accountPathWith({ organisationId, userId }, { refusal: result.refusal, role }));
  }
  redirect(accountsPathWith({ notice: "role", search: result.value.email }));
}
