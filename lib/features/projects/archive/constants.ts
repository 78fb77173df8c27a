/** How long an archived project can be brought back. Migration 0010 (project_guard_archive) knows the same number. */
export const ARCHIVE_DAYS = 90;

/** Code points; the same limit stands as a CHECK in the database. */
export const ARCHIVE_REASON_LIMIT = 500;
