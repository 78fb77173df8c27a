export const invitationPath = "/invitation";
/** POST only, from this site. */
export const acceptInvitationPath = "/invitation/accepter";

export const invitationPathFor = (token: string) =>
  `${invitationPath}?${new URLSearchParams({ jeton: token })}`;
