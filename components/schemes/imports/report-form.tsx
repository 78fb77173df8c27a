import { reviewSchemeImportAction } from "@/lib/features/schemes/imports/actions";
import { aidsInWords } from "@/lib/features/schemes/imports/labels";
import { SHOW_PARAMETER, showSlug } from "@/lib/features/schemes/imports/routes";
import type { SchemeImportPage } from "@/lib/features/schemes/imports/types";
import { ReportItems } from "./report-items";

/** The report as a form: nothing reaches the catalogue before « Appliquer », and what is ticked is kept by every button. */
export function ReportForm(page: SchemeImportPage) {
  const { run, items, sums, show } = page;
  return (
    <form action={reviewSchemeImportAction} className="flex flex-col gap-6">
      <input type="hidden" name="import" value={run.id} />
      <input type="hidden" name={SHOW_PARAMETER} value={show === null ? "" : showSlug(show)} />
      <input type="hidden" name="page" value={page.page} />
      {items.map(({ externalId }) => (
        <input key={externalId} type="hidden" name="aide" value={externalId} />
      ))}
      <h2 className="fr-h4 m-0">Aide par aide</h2>
      <p className="m-0">
        {aidsInWords(sums.chosen)} {sums.chosen < 2 ? "cochée" : "cochées"}, toutes listes réunies.
        «&nbsp;Tout cocher&nbsp;» et «&nbsp;Tout décocher&nbsp;» valent pour toute la liste choisie ci-dessous
        {show === null && ", sauf les aides hors des territoires, qui se cochent dans la leur"}.
      </p>
      <Buttons />
      <ReportItems {...page} isOpen />
      {items.length > 0 && <Buttons />}
    </form>
  );
}

function Buttons() {
  return (
    <ul className="fr-btns-group fr-btns-group--inline-md fr-btns-group--sm">
      <IntentButton intent="apply" label="Appliquer les aides cochées" look="" />
      <IntentButton intent="save" label="Garder mes choix" />
      <IntentButton intent="all" label="Tout cocher" />
      <IntentButton intent="none" label="Tout décocher" />
      <IntentButton intent="cancel" label="Abandonner" look="fr-btn--tertiary" />
    </ul>
  );
}

type IntentButtonProps = { readonly intent: string; readonly label: string; readonly look?: string };

function IntentButton({ intent, label, look = "fr-btn--secondary" }: IntentButtonProps) {
  return (
    <li>
      <button type="submit" name="intent" value={intent} className={`fr-btn ${look}`}>
        {label}
      </button>
    </li>
  );
}
