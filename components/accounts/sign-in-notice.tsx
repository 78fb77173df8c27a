import { Alert } from "@/components/ui/alert";
import { type SignInNotice as Notice, SIGN_IN_LINK_MINUTES } from "@/lib/features/accounts/sign-in/constants";

export type SignInNoticeProps = { readonly notice: Notice; readonly retrySentence: string };

/** Why the reader is (again) on the sign-in page, and what to do now. */
export function SignInNotice({ notice, retrySentence }: SignInNoticeProps) {
  switch (notice) {
    case "lien-perime":
      return (
        <Alert severity="warning" role="alert" title="Ce lien de connexion ne peut plus servir">
          Un lien ne sert qu’une fois, dans les {SIGN_IN_LINK_MINUTES}&nbsp;minutes qui suivent sa demande.
          Demandez-en un nouveau ci-dessous.
        </Alert>
      );
    case "trop-de-tentatives":
      return (
        <Alert severity="warning" role="alert" title="Connexion suspendue un moment">
          {retrySentence}
        </Alert>
      );
    case "compte-absent":
      return (
        <Alert severity="warning" role="alert" title="Ce compte de démonstration n’existe pas">
          Il n’a pas été chargé dans cette base, ou il a été désactivé. Choisissez-en un autre.
        </Alert>
      );
    case "deconnecte":
      return (
        <Alert severity="success" role="status" title="Vous êtes déconnecté">
          Pour revenir, connectez-vous de nouveau.
        </Alert>
      );
  }
}
