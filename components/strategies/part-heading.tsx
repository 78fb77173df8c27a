import Link from "next/link";

export type PartHeadingProps = {
  readonly id: string;
  readonly title: string;
  /** Null for whoever does not write it, or not now. */
  readonly edit: { readonly href: string; readonly what: string } | null;
};

/** The heading of one part of the text, with the way to its form. */
export function PartHeading({ id, title, edit }: PartHeadingProps) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4">
      <h2 id={id} className="fr-h4" tabIndex={-1}>
        {title}
      </h2>
      {edit !== null && (
        <Link className="fr-link strategy-screen-only" href={edit.href} prefetch={false}>
          Modifier<span className="fr-sr-only"> {edit.what}</span>
        </Link>
      )}
    </div>
  );
}
