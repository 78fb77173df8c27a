/** The id of the message to the ministry, which errors lead to. */
export const MESSAGE_ID = "revue-message";
