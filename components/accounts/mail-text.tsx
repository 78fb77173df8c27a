const ADDRESS = /(https?:\/\/\S+)/;

/** A plain-text mail as mail software shows it: lines kept, addresses made into links. */
export function MailText({ text }: { readonly text: string }) {
  const pieces = text.split(ADDRESS).map((piece, position) => ({ piece, key: `${position}` }));
  return (
    <p className="break-words whitespace-pre-line">
      {pieces.map(({ piece, key }) =>
        ADDRESS.test(piece) ? (
          <a key={key} href={piece}>
            {piece}
          </a>
        ) : (
          piece
        ),
      )}
    </p>
  );
}
