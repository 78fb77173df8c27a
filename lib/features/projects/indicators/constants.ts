/** Where the section stands on the project's page. */
export const PROJECT_INDICATORS_ANCHOR = "indicateurs";
