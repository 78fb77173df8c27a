import type { ReactNode } from "react";

export function FormSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="pt-12">
      <h2 className="fr-h4">{title}</h2>
      <div className="flex flex-col gap-6">{children}</div>
    </section>
  );
}
