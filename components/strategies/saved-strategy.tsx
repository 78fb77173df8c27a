import { ForgetCopy } from "@/components/projects/form/forget-copy";
import { Alert } from "@/components/ui/alert";

export type SavedStrategyProps = {
  /** Of the form that has just been saved. */
  readonly copyKey: string;
  /** A colleague had saved something meanwhile. */
  readonly isMerged: boolean;
};

export function SavedStrategy({ copyKey, isMerged }: SavedStrategyProps) {
  return (
    <div className="pb-4">
      <Alert severity="success" role="status" small>
        <p>
          La stratégie est enregistrée.
          {isMerged &&
            " Ce qu’un collègue avait enregistré pendant votre saisie y est aussi\u00A0: les deux ont été réunis."}
        </p>
      </Alert>
      <ForgetCopy copyKey={copyKey} />
    </div>
  );
}
