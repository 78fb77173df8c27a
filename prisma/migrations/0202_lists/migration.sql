-- What the list reads while it filters, counts and sorts (docs/decisions/0005).

-- Filtering and counting by territory and status read the first index alone, and what a search or a funder found is
-- looked up in the second: never the row, which its texts make long.
DROP INDEX project_territory_recent;
CREATE INDEX project_territory_recent ON project (territory_id, review_status, updated_at DESC, id DESC)
  INCLUDE (main_priority_id, priority_ids, phase, progress_status, qpv_codes);
CREATE INDEX project_facets ON project (id)
  INCLUDE (territory_id, review_status, updated_at, main_priority_id, priority_ids, phase, progress_status, qpv_codes);

-- Each sort of the list has its index, with the two columns that visibility asks for: a page far down, without a
-- cursor, counts its way through the index alone. Without a cost, a gap or a start, a project comes last: an
-- expression, because a cursor is one comparison of (key, id), which NULLS LAST would not allow.
DROP INDEX project_recent;
DROP INDEX project_title;
DROP INDEX project_cost;
DROP INDEX project_gap;
CREATE INDEX project_recent ON project (updated_at DESC, id DESC) INCLUDE (territory_id, review_status);
CREATE INDEX project_by_title ON project (title COLLATE "fr-x-icu", id) INCLUDE (territory_id, review_status);
CREATE INDEX project_by_cost ON project (coalesce(total_cost_cents, -1) DESC, id DESC) INCLUDE (territory_id, review_status);
CREATE INDEX project_by_gap ON project (coalesce(funding_gap_cents, -1) DESC, id DESC) INCLUDE (territory_id, review_status);
CREATE INDEX project_by_start ON project (coalesce(starts_on, '-infinity'::date) DESC, id DESC) INCLUDE (territory_id, review_status);
