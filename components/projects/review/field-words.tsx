/** A value in words: one paragraph, or a list when it has several items. */
export function FieldWords({ words }: { readonly words: readonly string[] }) {
  if (words.length === 0) return <p className="fr-text--sm text-ink-muted">Non renseigné</p>;
  if (words.length === 1) return <p className="fr-text--sm whitespace-pre-line wrap-anywhere">{words[0]}</p>;
  return (
    <ul className="fr-text--sm">
      {words.map((item) => (
        <li key={item} className="wrap-anywhere">
          {item}
        </li>
      ))}
    </ul>
  );
}
