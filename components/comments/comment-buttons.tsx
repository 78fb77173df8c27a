import { COMMENT_INPUTS, DELETE_COMMAND } from "@/lib/features/comments/constants";

export type CommentButtonsProps = {
  readonly isCorrection: boolean;
  readonly opensThread: boolean;
  readonly isPending: boolean;
};

/** Sends what was written; what is being corrected may be taken away. */
export function CommentButtons({ isCorrection, opensThread, isPending }: CommentButtonsProps) {
  return (
    <ul className="fr-btns-group fr-btns-group--inline-md">
      <li>
        <button type="submit" className="fr-btn" disabled={isPending}>
          {isCorrection ? "Enregistrer" : opensThread ? "Envoyer" : "Répondre"}
        </button>
      </li>
      {isCorrection && (
        <li>
          <button
            type="submit"
            className="fr-btn fr-btn--tertiary"
            name={COMMENT_INPUTS.command}
            value={DELETE_COMMAND}
            disabled={isPending}
          >
            Supprimer ce commentaire
          </button>
        </li>
      )}
    </ul>
  );
}
