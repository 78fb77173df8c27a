export function FormIntroduction() {
  return (
    <p>
      Un brouillon peut rester incomplet&nbsp;: enregistrez à tout moment, revenez plus tard. Les champs
      marqués d’un astérisque (*) sont demandés pour transmettre le projet.
    </p>
  );
}
