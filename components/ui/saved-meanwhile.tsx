/** What somebody else saved while the form was open, beside what was typed; nothing when nobody did. */
export function SavedMeanwhile({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul aria-label="Valeurs enregistrées entre-temps">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
