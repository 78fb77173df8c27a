export function FormIntroduction() {
  return (
    <p>
      Pour commencer, un intitulé suffit&nbsp;; le reste prend quelques minutes, et chaque champ dit ce qui
      est attendu. Un brouillon peut rester incomplet&nbsp;: enregistrez à tout moment, revenez plus tard. Les
      champs marqués d’un astérisque (*) sont demandés pour transmettre le projet.
    </p>
  );
}
