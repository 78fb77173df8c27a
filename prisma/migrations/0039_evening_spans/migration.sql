-- What stands on one evening is found without reading what stood on others (docs/decisions/0023, « Spans »).

-- The power of two below the number of evenings: an interval of span k that lasts on a day began less than 2^(k+1) days before.
CREATE FUNCTION evening_span(from_on date, to_on date) RETURNS smallint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN to_on = 'infinity' THEN 12 ELSE least(floor(log(2, greatest(to_on - from_on, 1))), 12) END::smallint
$$;
-- Not a generated column: rows are written whole, as values of the table's type.
CREATE FUNCTION evening_span_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.span := evening_span(NEW.from_on, NEW.to_on);
  RETURN NEW;
END $$;

ALTER TABLE project_day ADD COLUMN span SMALLINT;
ALTER TABLE project_lack_day ADD COLUMN span SMALLINT;
ALTER TABLE project_funder_day ADD COLUMN span SMALLINT;

CREATE OR REPLACE FUNCTION snapshot_day(project_id integer, from_on date, territory_id smallint, state jsonb, submitted_on date, status_on date, touched_on date)
RETURNS project_day LANGUAGE sql IMMUTABLE AS $$
  SELECT ROW(project_id, from_on, 'infinity'::date, territory_id, snapshot_status(state), f.main,
    ARRAY(SELECT DISTINCT t FROM (SELECT f.main UNION ALL SELECT json_whole(p, 32767)::smallint FROM jsonb_array_elements(json_list(state -> 'priorities')) AS p) AS tags (t)
      WHERE t IS NOT NULL ORDER BY t),
    CASE WHEN state ->> 'phase' IN ('idea', 'study', 'operation') THEN state ->> 'phase' END,
    CASE WHEN state ->> 'progressStatus' IN ('onTrack', 'late', 'paused', 'blocked', 'abandoned', 'completed') THEN state ->> 'progressStatus' END,
    ARRAY(SELECT DISTINCT q FROM jsonb_array_elements_text(json_list(state -> 'qpvCodes')) AS q WHERE q IS NOT NULL ORDER BY q),
    json_day(state -> 'startsOn'), json_day(state -> 'endsOn'), f.cost, s.asked, s.granted, s.paid,
    CASE WHEN f.cost IS NOT NULL THEN greatest(f.cost - s.granted, 0) END, submitted_on, status_on, touched_on, NULL::smallint)::project_day
  FROM (SELECT json_whole(state -> 'mainPriority', 32767)::smallint AS main, json_whole(state -> 'totalCost', 99999999999999) AS cost) AS f,
    (SELECT coalesce(sum(asked), 0)::bigint AS asked, coalesce(sum(granted), 0)::bigint AS granted, coalesce(sum(paid), 0)::bigint AS paid
     FROM snapshot_lines(state)) AS s
$$;

CREATE OR REPLACE FUNCTION snapshot_lack(project_id integer, from_on date, territory_id smallint, state jsonb)
RETURNS project_lack_day LANGUAGE sql IMMUTABLE AS $$
  SELECT ROW(project_id, from_on, 'infinity'::date, territory_id, snapshot_status(state),
    EXISTS (SELECT FROM snapshot_lines(state) WHERE is_asked_of_somebody),
    ARRAY(SELECT DISTINCT n ->> 'kind' FROM jsonb_array_elements(json_list(state -> 'needs')) AS n
      WHERE n ->> 'kind' IS NOT NULL AND n -> 'isMet' IS DISTINCT FROM 'true'::jsonb ORDER BY 1), NULL::smallint)::project_lack_day
$$;

CREATE OR REPLACE FUNCTION snapshot_funders(project_id integer, from_on date, territory_id smallint, state jsonb)
RETURNS SETOF project_funder_day LANGUAGE sql IMMUTABLE AS $$
  SELECT project_id, l.funder_id, from_on, 'infinity'::date, territory_id, snapshot_status(state),
    coalesce(sum(l.asked), 0)::bigint, coalesce(sum(l.granted), 0)::bigint, coalesce(sum(l.paid), 0)::bigint, NULL::smallint
  FROM snapshot_lines(state) AS l WHERE l.funder_id IS NOT NULL GROUP BY l.funder_id
$$;

CREATE TRIGGER project_day_span BEFORE INSERT OR UPDATE ON project_day FOR EACH ROW EXECUTE FUNCTION evening_span_keep();
UPDATE project_day SET span = NULL;
CREATE INDEX project_day_span ON project_day (span, from_on) INCLUDE (to_on);
CREATE TRIGGER project_lack_day_span BEFORE INSERT OR UPDATE ON project_lack_day FOR EACH ROW EXECUTE FUNCTION evening_span_keep();
UPDATE project_lack_day SET span = NULL;
CREATE INDEX project_lack_day_span ON project_lack_day (span, from_on) INCLUDE (to_on);
CREATE TRIGGER project_funder_day_span BEFORE INSERT OR UPDATE ON project_funder_day FOR EACH ROW EXECUTE FUNCTION evening_span_keep();
UPDATE project_funder_day SET span = NULL;
CREATE INDEX project_funder_day_span ON project_funder_day (span, from_on) INCLUDE (to_on);
