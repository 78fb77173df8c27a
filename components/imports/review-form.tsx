import { reviewImportAction } from "@/lib/features/imports/actions";
import { VERDICT_PARAMETER, VERDICT_SLUGS } from "@/lib/features/imports/routes";
import type { ImportPage } from "@/lib/features/imports/types";
import { formatCount, formatNumber } from "@/lib/kernel/format";
import { RowChoices } from "./row-choices";
import { RowList } from "./row-list";

/** The dry run: nothing is written before « Confirmer », and what is ticked on a page is kept by every button. */
export function ReviewForm(page: ImportPage) {
  const { head, counts, directory, verdict } = page;
  return (
    <form action={reviewImportAction} className="flex flex-col gap-6">
      <input type="hidden" name="import" value={head.id} />
      <input type="hidden" name={VERDICT_PARAMETER} value={verdict === null ? "" : VERDICT_SLUGS[verdict]} />
      <input type="hidden" name="page" value={page.page} />
      {page.rows.map(({ number }) => (
        <input key={number} type="hidden" name="ligne" value={number} />
      ))}
      <h2 className="fr-h4">2. Ce que chaque ligne changerait</h2>
      <p>
        Rien n’est encore enregistré. {formatCount(counts.accepted, "ligne acceptée", "lignes acceptées")}
        &nbsp;; elles seront enregistrées toutes ensemble, ou aucune.
      </p>
      <ul className="fr-btns-group fr-btns-group--inline-md fr-btns-group--sm">
        <IntentButton intent="save" label="Garder mes choix" />
        {counts.acceptable > 0 && (
          <IntentButton
            intent="acceptAll"
            label={`Tout accepter (${formatNumber(counts.acceptable)} sans question)`}
          />
        )}
        {counts.accepted > 0 && <IntentButton intent="acceptNone" label="Ne rien accepter" />}
        {counts.suggested > 0 && (
          <IntentButton
            intent="suggestions"
            label={`Retenir les priorités proposées (${formatNumber(counts.suggested)})`}
          />
        )}
      </ul>
      <RowList {...page} choicesOf={(row) => <RowChoices row={row} directory={directory} />} />
      <ul className="fr-btns-group fr-btns-group--inline-md">
        <IntentButton intent="confirm" label="Confirmer l’import" look="" />
        <IntentButton intent="save" label="Garder mes choix" />
        <IntentButton intent="columns" label="Revoir les colonnes" look="fr-btn--tertiary" />
        <IntentButton intent="cancel" label="Abandonner" look="fr-btn--tertiary" />
      </ul>
    </form>
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
