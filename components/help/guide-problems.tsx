import type { Guide } from "@/lib/features/help/types";
import { typeset } from "@/lib/kernel/typeset";
import { HelpText } from "./help-text";

export function GuideProblems({ problems }: Pick<Guide, "problems">) {
  return (
    <section aria-labelledby="problemes">
      <h2 id="problemes" className="fr-h4">
        Si ça ne se passe pas comme prévu
      </h2>
      <dl className="m-0 flex flex-col gap-4 p-0">
        {problems.map(({ problem, answer }) => (
          <div key={problem}>
            <dt className="font-bold">{typeset(problem)}</dt>
            <dd className="m-0">
              <HelpText text={answer} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
