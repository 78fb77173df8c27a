import type { MatchingView } from "../schemes/criteria/projects/types";

export const profilesPath = "/profil-d-intervention";
export const newProfilePath = `${profilesPath}/nouveau`;
export const profilePath = (id: number) => `${profilesPath}/${id}`;
export const editProfilePath = (id: number) => `${profilePath(id)}/modifier`;
export const followProfilePath = (id: number) => `${profilePath(id)}/suivre`;
export const deleteProfilePath = (id: number) => `${profilePath(id)}/supprimer`;

function queryOf({ verdicts, territories, phases, page }: MatchingView): string {
  const query = new URLSearchParams();
  if (verdicts.join() !== "eligible,toCheck")
    for (const verdict of verdicts) query.append("resultat", verdict);
  for (const territory of territories) query.append("territoire", territory);
  for (const phase of phases) query.append("phase", phase);
  if (page > 1) query.set("page", String(page));
  return query.size === 0 ? "" : `?${query}`;
}

export const profileViewPath = (id: number, view: MatchingView) => `${profilePath(id)}${queryOf(view)}`;
export const profileExportPath = (id: number, view: MatchingView) =>
  `${profilePath(id)}/projets.csv${queryOf({ ...view, page: 1 })}`;
