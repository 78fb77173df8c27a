/** How to write to the people behind the site; says so plainly when the operator gave no address. */
export function OperatorContact({ email }: { email: string | null }) {
  if (email === null) {
    return (
      <p>
        L’adresse de contact n’a pas encore été déclarée par l’exploitant de cette installation. Les agents
        des territoires peuvent s’adresser à leur interlocuteur de l’ANCT.
      </p>
    );
  }
  return (
    <p>
      Adresse de contact&nbsp;: <a href={`mailto:${email}`}>{email}</a>
    </p>
  );
}
