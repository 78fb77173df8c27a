import { Alert } from "@/components/ui/alert";

/** What an address asks and cannot get: told, so that nobody takes what is shown for it. */
export function IgnoredWords({ words }: { readonly words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <Alert severity="warning" title="Une partie de l’adresse n’a pas été comprise">
      <p>
        Rien ici ne s’appelle {words.map((word) => `«\u00A0${word}\u00A0»`).join(", ")}&nbsp;: cette partie
        n’est pas appliquée.
      </p>
    </Alert>
  );
}
