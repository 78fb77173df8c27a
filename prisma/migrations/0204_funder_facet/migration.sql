-- Funders of the projects that a view keeps are counted from this index alone: with what visibility asks for, and never
-- the rows, of which a project has several.
CREATE INDEX project_funder_facet ON project_funder (project_id, funder_id) INCLUDE (territory_id, review_status);
