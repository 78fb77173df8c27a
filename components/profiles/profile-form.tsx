"use client";
import { useActionState } from "react";
import { ActingField } from "@/components/layout/acting";
import { TextField } from "@/components/projects/form/text-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { saveProfileAction } from "@/lib/features/profiles/actions";
import { PROFILE_INPUTS } from "@/lib/features/profiles/constants";
import type { ProfileChoices, ProfileField, ProfileFormState } from "@/lib/features/profiles/types";
import { NEED_KINDS, PHASES } from "@/lib/features/projects/constants";
import { inputId } from "@/lib/features/projects/form/rules";
import { FUNDING_NATURE_LABELS, NEED_KIND_LABELS, PHASE_LABELS } from "@/lib/features/projects/labels";
import { SOUGHT_NATURES } from "@/lib/features/schemes/criteria/constants";
import { ChoiceGroup } from "./choice-group";

type ProfileFormProps = {
  readonly start: ProfileFormState;
  /** Null: a new profile. */
  readonly profileId: number | null;
  readonly choices: ProfileChoices;
  readonly cancelPath: string;
};

const FIELDS = Object.keys(PROFILE_INPUTS).filter(
  (field): field is ProfileField => field !== "creationKey" && field !== "version" && field !== "profile",
);

/** Works without JavaScript: the action's answer is drawn by the server. Sent twice, it saves once. */
export function ProfileForm({ start, profileId, choices, cancelPath }: ProfileFormProps) {
  const [state, submit, pending] = useActionState(saveProfileAction, start);
  const { values, errors, refusal, creationKey, version, submission } = state;
  const messages = FIELDS.flatMap((field) => {
    const message = errors[field];
    return message ? [{ fieldId: inputId(PROFILE_INPUTS[field]), message }] : [];
  });
  const text = (field: "name" | "costFrom" | "costTo" | "gapFrom" | "gapTo" | "keywords") => ({
    name: PROFILE_INPUTS[field],
    value: values[field],
    error: errors[field]?.replace(/\.$/, ""),
  });
  const group = (field: "territories" | "priorities" | "phases" | "natures" | "needs") => ({
    name: PROFILE_INPUTS[field],
    chosen: values[field],
    error: errors[field],
  });
  const named = (items: ProfileChoices["territories"]) =>
    items.map(({ slug, label }) => ({ value: slug, label }));
  return (
    <form action={submit} noValidate className="max-w-3xl">
      <ActingField />
      <ErrorSummary
        title="Le profil n’est pas enregistré"
        errors={refusal === null ? messages : [{ message: refusal }, ...messages]}
        submission={submission}
      />
      <input type="hidden" name={PROFILE_INPUTS.creationKey} value={creationKey} />
      <input type="hidden" name={PROFILE_INPUTS.version} value={version} />
      <input type="hidden" name={PROFILE_INPUTS.profile} value={profileId ?? ""} />
      {/* Inputs are not controlled: drawn anew from each answer. */}
      <div key={submission} className="flex flex-col gap-6 pt-6">
        <TextField
          {...text("name")}
          label="Nom du profil"
          hint="Par exemple&nbsp;: Foncier commercial, métropoles du Nord"
          required
        />
        <p className="fr-hint-text m-0">
          Tout ce que vous demandez doit être rempli. Ce que vous laissez vide ne demande rien.
        </p>
        <ChoiceGroup {...group("territories")} legend="Territoires" options={named(choices.territories)} />
        <ChoiceGroup
          {...group("priorities")}
          legend="Priorités"
          hint="Principale ou non"
          options={named(choices.priorities)}
        />
        <ChoiceGroup
          {...group("phases")}
          legend="Phases"
          options={PHASES.map((phase) => ({ value: phase, label: PHASE_LABELS[phase] }))}
        />
        <ChoiceGroup
          {...group("natures")}
          legend="Financements recherchés"
          hint="Ceux que le plan du projet envisage ou demande. Un plan encore vide reste à vérifier."
          options={SOUGHT_NATURES.map((nature) => ({ value: nature, label: FUNDING_NATURE_LABELS[nature] }))}
        />
        <ChoiceGroup
          {...group("needs")}
          legend="Besoins non satisfaits"
          options={NEED_KINDS.map((kind) => ({ value: kind, label: NEED_KIND_LABELS[kind] }))}
        />
        <div className="grid grid-cols-1 gap-6 sm:grid-cols-2">
          <TextField {...text("costFrom")} label="Coût total à partir de" hint="En euros" />
          <TextField {...text("costTo")} label="Coût total jusqu’à" hint="En euros" />
          <TextField {...text("gapFrom")} label="Reste à financer à partir de" hint="En euros" />
          <TextField {...text("gapTo")} label="Reste à financer jusqu’à" hint="En euros" />
        </div>
        <TextField
          {...text("keywords")}
          label="Mots du projet"
          hint="Séparés par des virgules&nbsp;: un seul suffit, cherché comme dans la liste des projets"
        />
      </div>
      <ul className="fr-btns-group fr-btns-group--inline-md pt-6">
        <li>
          <button type="submit" className="fr-btn" aria-disabled={pending}>
            Enregistrer le profil
          </button>
        </li>
        <li>
          <a className="fr-btn fr-btn--secondary" href={cancelPath}>
            Annuler
          </a>
        </li>
      </ul>
    </form>
  );
}
