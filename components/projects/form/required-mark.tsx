/** The asterisk is explained once, at the top of the form; screen readers hear the words. */
export function RequiredMark() {
  return (
    <>
      <span aria-hidden="true"> *</span>
      <span className="fr-sr-only"> (demandé pour transmettre)</span>
    </>
  );
}
