export function FormIntroduction() {
  return (
    <p>
      Tout peut rester en brouillon&nbsp;: enregistrez à tout moment, revenez plus tard. Les champs marqués
      d’un astérisque (*) seront demandés pour transmettre le projet. Jusqu’à l’enregistrement, ce navigateur
      garde une copie de votre saisie.
    </p>
  );
}
