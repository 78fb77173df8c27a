import { Alert } from "@/components/ui/alert";

/** What comes of it when nobody is left to answer for the organisation, and that the reader knows. */
export function LastCoordinatorField({ id, organisationName }: { id: string; organisationName: string }) {
  return (
    <div className="flex flex-col gap-2">
      <Alert severity="warning" small>
        {`C’est le dernier chef de projet de «\u00A0${organisationName}\u00A0»\u00A0: personne n’y pourra plus publier, envoyer la revue trimestrielle, ni inviter.`}
      </Alert>
      <div className="fr-checkbox-group">
        <input id={id} type="checkbox" name="averti" value="oui" required />
        <label className="fr-label" htmlFor={id}>
          Je le sais, et je le fais quand même
        </label>
      </div>
    </div>
  );
}
