-- The programme as of any evening (Europe/Paris), from the versions and not from today's rows (docs/decisions/0023).

-- A funder merged into another keeps its row, and its name on the evenings of its time.
ALTER TABLE organisation
  ADD COLUMN merged_into_id INTEGER REFERENCES organisation (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT organisation_merged_into_another CHECK (merged_into_id <> id);
CREATE INDEX organisation_merged_into_id_idx ON organisation (merged_into_id);

-- What a version settles beside its state, carried from one to the next so that no save looks further back than one version.
ALTER TABLE project_version
  -- Its author was of the project's territory then; a decision of the ministry is not.
  ADD COLUMN is_from_territory BOOLEAN NOT NULL DEFAULT true,
  -- Its day in Paris; never before the day of an earlier version, whatever the clocks said.
  ADD COLUMN effective_on DATE,
  ADD COLUMN submitted_on DATE,
  -- When the present review status was reached.
  ADD COLUMN status_on DATE,
  -- When the territory last changed the content.
  ADD COLUMN touched_on DATE;

-- What changes how a project stands on an evening without a version of its own: it went to another territory, or its
-- territory said that nothing is new.
CREATE TABLE project_day_event (
  id SERIAL PRIMARY KEY,
  project_id INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE ON UPDATE CASCADE,
  on_day DATE NOT NULL,
  from_territory_id SMALLINT,
  to_territory_id SMALLINT,
  CONSTRAINT project_day_event_whole CHECK ((from_territory_id IS NULL) = (to_territory_id IS NULL))
);
CREATE INDEX project_day_event_project_id_on_day_idx ON project_day_event (project_id, on_day);

-- How a project stood on the evenings from `from_on` until the one before `to_on`. No foreign key to the project: figures
-- of the past stay when the project is swept, and nothing here names it. Columns are called as the project's own, so that
-- the same conditions apply.
CREATE TABLE project_day (
  project_id INTEGER NOT NULL,
  from_on DATE NOT NULL,
  to_on DATE NOT NULL DEFAULT 'infinity',
  territory_id SMALLINT NOT NULL,
  review_status TEXT NOT NULL CONSTRAINT project_day_review_status CHECK (review_status IN ('draft', 'submitted', 'changesRequested', 'accepted', 'rejected')),
  main_priority_id SMALLINT,
  priority_ids SMALLINT[] NOT NULL,
  phase TEXT,
  progress_status TEXT,
  qpv_codes TEXT[] NOT NULL,
  starts_on DATE,
  ends_on DATE,
  total_cost_cents BIGINT,
  funding_asked_cents BIGINT NOT NULL,
  funding_granted_cents BIGINT NOT NULL,
  funding_paid_cents BIGINT NOT NULL,
  funding_gap_cents BIGINT,
  submitted_on DATE,
  status_on DATE,
  touched_on DATE,
  PRIMARY KEY (project_id, from_on),
  CONSTRAINT project_day_interval CHECK (from_on < to_on)
);
-- Between two dates only what begins or ends in between is read.
CREATE INDEX project_day_begins ON project_day (from_on) INCLUDE (project_id, to_on);
CREATE INDEX project_day_ends ON project_day (to_on) INCLUDE (project_id, from_on);
CREATE INDEX project_day_of_territory ON project_day (territory_id, review_status, from_on) INCLUDE (to_on);

-- What other territories do not read of an accepted project stands apart, as today: funders, needs, milestones, indicators.
CREATE TABLE project_lack_day (
  project_id INTEGER NOT NULL,
  from_on DATE NOT NULL,
  to_on DATE NOT NULL DEFAULT 'infinity',
  territory_id SMALLINT NOT NULL,
  review_status TEXT NOT NULL,
  -- Somebody else's money was asked for, granted or paid.
  has_funder BOOLEAN NOT NULL,
  -- Kinds of the needs that are not met.
  open_need_kinds TEXT[] NOT NULL,
  PRIMARY KEY (project_id, from_on)
);
CREATE INDEX project_lack_day_of_territory ON project_lack_day (territory_id, review_status, from_on) INCLUDE (to_on);

CREATE TABLE project_funder_day (
  project_id INTEGER NOT NULL,
  funder_id INTEGER NOT NULL,
  from_on DATE NOT NULL,
  to_on DATE NOT NULL DEFAULT 'infinity',
  territory_id SMALLINT NOT NULL,
  review_status TEXT NOT NULL,
  asked_cents BIGINT NOT NULL,
  granted_cents BIGINT NOT NULL,
  paid_cents BIGINT NOT NULL,
  PRIMARY KEY (project_id, funder_id, from_on)
);
CREATE INDEX project_funder_day_of_funder ON project_funder_day (funder_id, from_on) INCLUDE (project_id, to_on, territory_id, review_status);

CREATE TABLE open_milestone_day (
  project_id INTEGER NOT NULL,
  -- From 0, in the order of the project's milestones.
  position SMALLINT NOT NULL,
  from_on DATE NOT NULL,
  to_on DATE NOT NULL DEFAULT 'infinity',
  territory_id SMALLINT NOT NULL,
  review_status TEXT NOT NULL,
  planned_on DATE NOT NULL,
  PRIMARY KEY (project_id, position, from_on)
);
CREATE INDEX open_milestone_day_planned ON open_milestone_day (planned_on) INCLUDE (from_on, to_on, territory_id, review_status);

CREATE TABLE indicator_day (
  project_id INTEGER NOT NULL,
  indicator_id INTEGER NOT NULL,
  from_on DATE NOT NULL,
  to_on DATE NOT NULL DEFAULT 'infinity',
  territory_id SMALLINT NOT NULL,
  review_status TEXT NOT NULL,
  measured_on DATE,
  value DECIMAL(15, 2),
  denominator DECIMAL(15, 2),
  target_on DATE,
  target_value DECIMAL(15, 2),
  target_denominator DECIMAL(15, 2),
  PRIMARY KEY (project_id, indicator_id, from_on)
);
CREATE INDEX indicator_day_sums ON indicator_day (indicator_id, territory_id, review_status) INCLUDE (from_on, to_on, project_id);

-- Days on which a territory wrote something. Not unique: two writers of one morning must not wait for each other.
CREATE TABLE territory_activity (
  id SERIAL PRIMARY KEY,
  territory_id SMALLINT NOT NULL REFERENCES territory (id) ON DELETE CASCADE ON UPDATE CASCADE,
  on_day DATE NOT NULL
);
CREATE INDEX territory_activity_territory_id_on_day_idx ON territory_activity (territory_id, on_day);

-- Figures: what each day brought and took away, as project_rollup does for the present (docs/decisions/0006). A figure of an
-- evening is the sum of all days until it; `unfunded` and `need` count what lacks.
CREATE TABLE project_day_rollup (
  on_day DATE NOT NULL,
  territory_id SMALLINT NOT NULL,
  review_status TEXT NOT NULL,
  dimension TEXT NOT NULL,
  value TEXT NOT NULL,
  projects INTEGER NOT NULL,
  cost_cents BIGINT NOT NULL,
  asked_cents BIGINT NOT NULL,
  granted_cents BIGINT NOT NULL,
  paid_cents BIGINT NOT NULL,
  gap_cents BIGINT NOT NULL,
  main_priority_id SMALLINT,
  phase TEXT,
  progress_status TEXT,
  is_folded BOOLEAN NOT NULL DEFAULT false
);
CREATE INDEX project_day_rollup_dimension_day ON project_day_rollup (dimension, on_day, review_status, territory_id);
CREATE INDEX project_day_rollup_unfolded ON project_day_rollup (on_day) WHERE NOT is_folded;
ALTER TABLE project_day_rollup SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- The sums of all days before `on_day`, the first of a month that is over: a figure reads one of these and the days since.
CREATE TABLE project_day_checkpoint (
  on_day DATE NOT NULL,
  territory_id SMALLINT NOT NULL,
  review_status TEXT NOT NULL,
  dimension TEXT NOT NULL,
  value TEXT NOT NULL,
  projects INTEGER NOT NULL,
  cost_cents BIGINT NOT NULL,
  asked_cents BIGINT NOT NULL,
  granted_cents BIGINT NOT NULL,
  paid_cents BIGINT NOT NULL,
  gap_cents BIGINT NOT NULL,
  main_priority_id SMALLINT,
  phase TEXT,
  progress_status TEXT
);
CREATE INDEX project_day_checkpoint_day_dimension ON project_day_checkpoint (on_day, dimension, review_status, territory_id);
-- `checkpoint`: that there is one of this day. `late`: something was written at this day after it was over, so that later
-- checkpoints are not to be used until the next fold. Seen together with what was written, or not at all.
CREATE TABLE project_day_mark (
  id SERIAL PRIMARY KEY,
  kind TEXT NOT NULL CONSTRAINT project_day_mark_kind CHECK (kind IN ('checkpoint', 'late')),
  on_day DATE NOT NULL
);
CREATE INDEX project_day_mark_kind_on_day_idx ON project_day_mark (kind, on_day);
CREATE SEQUENCE project_day_writes;

-- Reading a version's state: whatever is missing, or not what it should be, is null. A figure must not refuse a save.
CREATE FUNCTION paris_day(at timestamptz) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT (at AT TIME ZONE 'Europe/Paris')::date $$;
CREATE FUNCTION json_number(j jsonb) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE jsonb_typeof(j) WHEN 'number' THEN (j #>> '{}')::numeric END $$;
CREATE FUNCTION json_whole(j jsonb, highest bigint) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN abs(json_number(j)) <= highest THEN trunc(json_number(j))::bigint END $$;
CREATE FUNCTION json_decimal(j jsonb) RETURNS decimal LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN abs(json_number(j)) < 10000000000000 THEN round(json_number(j), 2) END $$;
CREATE FUNCTION json_list(j jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE jsonb_typeof(j) WHEN 'array' THEN j ELSE '[]' END $$;
CREATE FUNCTION json_day(j jsonb) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  -- One CASE within the other: the order of an AND is not promised, and make_date refuses a month of thirteen.
  SELECT CASE WHEN p.part[1]::int > 0 AND p.part[2]::int BETWEEN 1 AND 12 THEN
    CASE WHEN p.part[3]::int BETWEEN 1 AND extract(day FROM make_date(p.part[1]::int, p.part[2]::int, 1) + interval '1 month' - interval '1 day')
      THEN make_date(p.part[1]::int, p.part[2]::int, p.part[3]::int) END END
  FROM (SELECT regexp_match(j #>> '{}', '^(\d{4})-(\d{2})-(\d{2})$') AS part) AS p $$;
CREATE FUNCTION snapshot_status(state jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  -- Unknown, it is what the fewest people see.
  SELECT CASE WHEN state ->> 'reviewStatus' IN ('submitted', 'changesRequested', 'accepted', 'rejected') THEN state ->> 'reviewStatus' ELSE 'draft' END $$;
CREATE FUNCTION snapshot_is_live(state jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT state IS NOT NULL AND state -> 'isArchived' IS DISTINCT FROM 'true'::jsonb $$;

-- The lines as funding_line_sums adds them up: one rule for the present and the past.
CREATE FUNCTION snapshot_lines(state jsonb) RETURNS TABLE (funder_id integer, is_asked_of_somebody boolean, asked bigint, granted bigint, paid bigint)
LANGUAGE sql IMMUTABLE AS $$
  SELECT json_whole(l -> 'funderId', 2147483647)::integer,
    coalesce(l ->> 'state' IN ('requested', 'granted', 'paid') AND l ->> 'nature' IS DISTINCT FROM 'ownFunds'
      AND (jsonb_typeof(l -> 'funderId') = 'number' OR coalesce(l ->> 'funderName', '') <> ''), false),
    s.asked, s.granted, s.paid
  FROM jsonb_array_elements(json_list(state -> 'fundingLines')) AS l
    CROSS JOIN LATERAL funding_line_sums(jsonb_populate_record(NULL::funding_line, jsonb_build_object(
      'nature', l ->> 'nature', 'state', l ->> 'state',
      'amount_cents', json_whole(l -> 'amountCents', 99999999999999), 'granted_cents', json_whole(l -> 'grantedCents', 99999999999999),
      'paid_cents', json_whole(l -> 'paidCents', 99999999999999)))) AS s
$$;

CREATE FUNCTION snapshot_day(project_id integer, from_on date, territory_id smallint, state jsonb, submitted_on date, status_on date, touched_on date)
RETURNS project_day LANGUAGE sql IMMUTABLE AS $$
  SELECT ROW(project_id, from_on, 'infinity'::date, territory_id, snapshot_status(state), f.main,
    ARRAY(SELECT DISTINCT t FROM (SELECT f.main UNION ALL SELECT json_whole(p, 32767)::smallint FROM jsonb_array_elements(json_list(state -> 'priorities')) AS p) AS tags (t)
      WHERE t IS NOT NULL ORDER BY t),
    CASE WHEN state ->> 'phase' IN ('idea', 'study', 'operation') THEN state ->> 'phase' END,
    CASE WHEN state ->> 'progressStatus' IN ('onTrack', 'late', 'paused', 'blocked', 'abandoned', 'completed') THEN state ->> 'progressStatus' END,
    ARRAY(SELECT DISTINCT q FROM jsonb_array_elements_text(json_list(state -> 'qpvCodes')) AS q WHERE q IS NOT NULL ORDER BY q),
    json_day(state -> 'startsOn'), json_day(state -> 'endsOn'), f.cost, s.asked, s.granted, s.paid,
    CASE WHEN f.cost IS NOT NULL THEN greatest(f.cost - s.granted, 0) END, submitted_on, status_on, touched_on)::project_day
  FROM (SELECT json_whole(state -> 'mainPriority', 32767)::smallint AS main, json_whole(state -> 'totalCost', 99999999999999) AS cost) AS f,
    (SELECT coalesce(sum(asked), 0)::bigint AS asked, coalesce(sum(granted), 0)::bigint AS granted, coalesce(sum(paid), 0)::bigint AS paid
     FROM snapshot_lines(state)) AS s
$$;

CREATE FUNCTION snapshot_lack(project_id integer, from_on date, territory_id smallint, state jsonb)
RETURNS project_lack_day LANGUAGE sql IMMUTABLE AS $$
  SELECT ROW(project_id, from_on, 'infinity'::date, territory_id, snapshot_status(state),
    EXISTS (SELECT FROM snapshot_lines(state) WHERE is_asked_of_somebody),
    ARRAY(SELECT DISTINCT n ->> 'kind' FROM jsonb_array_elements(json_list(state -> 'needs')) AS n
      WHERE n ->> 'kind' IS NOT NULL AND n -> 'isMet' IS DISTINCT FROM 'true'::jsonb ORDER BY 1))::project_lack_day
$$;

CREATE FUNCTION snapshot_funders(project_id integer, from_on date, territory_id smallint, state jsonb)
RETURNS SETOF project_funder_day LANGUAGE sql IMMUTABLE AS $$
  SELECT project_id, l.funder_id, from_on, 'infinity'::date, territory_id, snapshot_status(state),
    coalesce(sum(l.asked), 0)::bigint, coalesce(sum(l.granted), 0)::bigint, coalesce(sum(l.paid), 0)::bigint
  FROM snapshot_lines(state) AS l WHERE l.funder_id IS NOT NULL GROUP BY l.funder_id
$$;

CREATE FUNCTION snapshot_milestones(project_id integer, from_on date, territory_id smallint, state jsonb)
RETURNS SETOF open_milestone_day LANGUAGE sql IMMUTABLE AS $$
  SELECT project_id, (m.position - 1)::smallint, from_on, 'infinity'::date, territory_id, snapshot_status(state), json_day(m.item -> 'plannedOn')
  FROM jsonb_array_elements(json_list(state -> 'milestones')) WITH ORDINALITY AS m (item, position)
  WHERE m.item ->> 'state' IN ('planned', 'underway') AND json_day(m.item -> 'plannedOn') IS NOT NULL AND m.position <= 32767
$$;

-- The last of several figures of one day is the one that stands last, as in project_indicator.
CREATE FUNCTION snapshot_figure(figures jsonb, OUT "on" date, OUT value decimal, OUT denominator decimal) LANGUAGE sql IMMUTABLE AS $$
  SELECT json_day(f.item -> 'on'), json_decimal(f.item -> 'value'), json_decimal(f.item -> 'denominator')
  FROM jsonb_array_elements(json_list(figures)) WITH ORDINALITY AS f (item, position)
  WHERE json_day(f.item -> 'on') IS NOT NULL ORDER BY 1 DESC, f.position DESC LIMIT 1
$$;
CREATE FUNCTION snapshot_indicators(project_id integer, from_on date, territory_id smallint, state jsonb)
RETURNS SETOF indicator_day LANGUAGE sql IMMUTABLE AS $$
  SELECT DISTINCT ON (i.id) project_id, i.id, from_on, 'infinity'::date, territory_id, snapshot_status(state),
    m."on", m.value, m.denominator, t."on", t.value, t.denominator
  FROM (SELECT json_whole(item -> 'indicatorId', 2147483647)::integer AS id, item, position
        FROM jsonb_array_elements(json_list(state -> 'indicators')) WITH ORDINALITY AS e (item, position)) AS i
    LEFT JOIN LATERAL snapshot_figure(i.item -> 'measures') AS m ON true
    LEFT JOIN LATERAL snapshot_figure(i.item -> 'targets') AS t ON true
  WHERE i.id IS NOT NULL ORDER BY i.id, i.position
$$;

-- What rows of project_day, project_lack_day and project_funder_day bring to the figures on the day they begin, and take
-- away on the day they end.
CREATE FUNCTION project_day_shares(days project_day[], lacks project_lack_day[], funders project_funder_day[], sign integer)
RETURNS SETOF project_day_rollup LANGUAGE sql IMMUTABLE AS $$
  SELECT b.on_day, d.territory_id, d.review_status, x.dimension, x.value, b.sign,
    CASE WHEN x.dimension = 'count' THEN 0 ELSE b.sign * coalesce(d.total_cost_cents, 0) END,
    CASE WHEN x.dimension = 'count' THEN 0 ELSE b.sign * d.funding_asked_cents END,
    CASE WHEN x.dimension = 'count' THEN 0 ELSE b.sign * d.funding_granted_cents END,
    CASE WHEN x.dimension = 'count' THEN 0 ELSE b.sign * d.funding_paid_cents END,
    CASE WHEN x.dimension = 'count' THEN 0 ELSE b.sign * coalesce(d.funding_gap_cents, 0) END,
    CASE WHEN x.dimension IN ('mainPriority', 'cell') THEN d.main_priority_id END,
    CASE WHEN x.dimension IN ('step', 'cell') THEN d.phase END,
    CASE WHEN x.dimension IN ('step', 'cell') THEN d.progress_status END, false
  FROM unnest(days) AS d
    CROSS JOIN LATERAL (VALUES (d.from_on, sign), (d.to_on, -sign)) AS b (on_day, sign)
    CROSS JOIN LATERAL (
      VALUES ('count', ''), ('all', ''), ('step', ''), ('cell', ''), ('mainPriority', coalesce(d.main_priority_id::text, '')),
             ('phase', coalesce(d.phase, '')), ('progress', coalesce(d.progress_status, ''))
      UNION ALL SELECT 'priority', tag::text FROM unnest(d.priority_ids) AS tag) AS x (dimension, value)
  WHERE b.on_day <> 'infinity'
  UNION ALL
  SELECT b.on_day, l.territory_id, l.review_status, x.dimension, x.value, b.sign, 0, 0, 0, 0, 0, NULL, NULL, NULL, false
  FROM unnest(lacks) AS l
    CROSS JOIN LATERAL (VALUES (l.from_on, sign), (l.to_on, -sign)) AS b (on_day, sign)
    CROSS JOIN LATERAL (
      SELECT 'unfunded', '' WHERE NOT l.has_funder
      UNION ALL SELECT 'need', kind FROM unnest(l.open_need_kinds) AS kind) AS x (dimension, value)
  WHERE b.on_day <> 'infinity'
  UNION ALL
  SELECT b.on_day, f.territory_id, f.review_status, 'funder', f.funder_id::text, b.sign, 0, b.sign * f.asked_cents, b.sign * f.granted_cents,
    b.sign * f.paid_cents, 0, NULL, NULL, NULL, false
  FROM unnest(funders) AS f
    CROSS JOIN LATERAL (VALUES (f.from_on, sign), (f.to_on, -sign)) AS b (on_day, sign)
  WHERE b.on_day <> 'infinity'
$$;

-- Writes what changed between the rows before and after, of one day or of all. A day that is over is marked late; two days
-- of grace lie between what a writer may still take for the present and what a checkpoint takes for settled.
CREATE FUNCTION project_day_note(
  old_days project_day[], new_days project_day[], old_lacks project_lack_day[], new_lacks project_lack_day[],
  old_funders project_funder_day[], new_funders project_funder_day[], only_on date)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  earliest date;
BEGIN
  WITH noted AS (
    INSERT INTO project_day_rollup
      SELECT on_day, territory_id, review_status, dimension, value,
             sum(projects), sum(cost_cents), sum(asked_cents), sum(granted_cents), sum(paid_cents), sum(gap_cents),
             main_priority_id, phase, progress_status, false
      FROM (SELECT * FROM project_day_shares(old_days, old_lacks, old_funders, -1)
            UNION ALL SELECT * FROM project_day_shares(new_days, new_lacks, new_funders, 1)) AS shares
      WHERE only_on IS NULL OR on_day = only_on
      GROUP BY on_day, territory_id, review_status, dimension, value, main_priority_id, phase, progress_status
      HAVING (sum(projects), sum(cost_cents), sum(asked_cents), sum(granted_cents), sum(paid_cents), sum(gap_cents))
        IS DISTINCT FROM (0, 0, 0, 0, 0, 0)
    RETURNING on_day
  ) SELECT min(on_day) INTO earliest FROM noted;
  IF earliest < paris_day(clock_timestamp()) - 1 THEN
    INSERT INTO project_day_mark (kind, on_day) VALUES ('late', earliest);
  END IF;
  IF earliest IS NOT NULL AND nextval('project_day_writes') % 512 = 0 THEN PERFORM project_day_fold(); END IF;
END $$;

-- One save: the project as it stands from the evening of `day` on, nothing later being known of it. First as if nothing had
-- happened that day yet, then what is different: several saves of a day leave what the last one would have left alone.
-- `before` is the state of the version before, to pass over the parts that it did not change.
CREATE FUNCTION project_day_write(pid integer, day date, territory smallint, state jsonb, before jsonb, submitted date, status date, touched date)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  live boolean := snapshot_is_live(state);
  next project_day;
  lack project_lack_day;
  old_days project_day[];
  old_lacks project_lack_day[];
  old_funders project_funder_day[];
  placed boolean := live AND snapshot_is_live(before) AND snapshot_status(state) = snapshot_status(before)
    AND EXISTS (SELECT FROM project_day d WHERE d.project_id = pid AND d.to_on = 'infinity' AND d.territory_id = territory);
  same_lines boolean := placed AND state -> 'fundingLines' IS NOT DISTINCT FROM before -> 'fundingLines';
BEGIN
  old_days := ARRAY(SELECT d FROM project_day d WHERE d.project_id = pid AND (d.from_on = day OR d.to_on = day));
  DELETE FROM project_day d WHERE d.project_id = pid AND d.from_on = day;
  UPDATE project_day d SET to_on = 'infinity' WHERE d.project_id = pid AND d.to_on = day;
  IF live THEN next := snapshot_day(pid, day, territory, state, submitted, status, touched); END IF;
  UPDATE project_day d SET to_on = day WHERE d.project_id = pid AND d.to_on = 'infinity' AND (NOT live OR
    (d.territory_id, d.review_status, d.main_priority_id, d.priority_ids, d.phase, d.progress_status, d.qpv_codes, d.starts_on, d.ends_on,
     d.total_cost_cents, d.funding_asked_cents, d.funding_granted_cents, d.funding_paid_cents, d.submitted_on, d.status_on, d.touched_on)
    IS DISTINCT FROM
    (next.territory_id, next.review_status, next.main_priority_id, next.priority_ids, next.phase, next.progress_status, next.qpv_codes, next.starts_on, next.ends_on,
     next.total_cost_cents, next.funding_asked_cents, next.funding_granted_cents, next.funding_paid_cents, next.submitted_on, next.status_on, next.touched_on));
  IF live AND NOT EXISTS (SELECT FROM project_day d WHERE d.project_id = pid AND d.to_on = 'infinity') THEN
    INSERT INTO project_day SELECT next.*;
  END IF;

  IF NOT (same_lines AND state -> 'needs' IS NOT DISTINCT FROM before -> 'needs') THEN
    old_lacks := ARRAY(SELECT l FROM project_lack_day l WHERE l.project_id = pid AND (l.from_on = day OR l.to_on = day));
    DELETE FROM project_lack_day l WHERE l.project_id = pid AND l.from_on = day;
    UPDATE project_lack_day l SET to_on = 'infinity' WHERE l.project_id = pid AND l.to_on = day;
    IF live THEN lack := snapshot_lack(pid, day, territory, state); END IF;
    UPDATE project_lack_day l SET to_on = day WHERE l.project_id = pid AND l.to_on = 'infinity' AND (NOT live OR
      (l.territory_id, l.review_status, l.has_funder, l.open_need_kinds) IS DISTINCT FROM
      (lack.territory_id, lack.review_status, lack.has_funder, lack.open_need_kinds));
    IF live AND NOT EXISTS (SELECT FROM project_lack_day l WHERE l.project_id = pid AND l.to_on = 'infinity') THEN
      INSERT INTO project_lack_day SELECT lack.*;
    END IF;
  END IF;

  IF NOT same_lines THEN
    old_funders := ARRAY(SELECT f FROM project_funder_day f WHERE f.project_id = pid AND (f.from_on = day OR f.to_on = day));
    DELETE FROM project_funder_day f WHERE f.project_id = pid AND f.from_on = day;
    UPDATE project_funder_day f SET to_on = 'infinity' WHERE f.project_id = pid AND f.to_on = day;
    UPDATE project_funder_day f SET to_on = day WHERE f.project_id = pid AND f.to_on = 'infinity' AND (NOT live OR NOT EXISTS (
      SELECT FROM snapshot_funders(pid, day, territory, state) n
      WHERE (n.funder_id, n.territory_id, n.review_status, n.asked_cents, n.granted_cents, n.paid_cents)
        IS NOT DISTINCT FROM (f.funder_id, f.territory_id, f.review_status, f.asked_cents, f.granted_cents, f.paid_cents)));
    INSERT INTO project_funder_day SELECT n.* FROM snapshot_funders(pid, day, territory, state) n WHERE live AND NOT EXISTS (
      SELECT FROM project_funder_day f WHERE f.project_id = pid AND f.funder_id = n.funder_id AND f.to_on = 'infinity');
  END IF;

  IF NOT (placed AND state -> 'milestones' IS NOT DISTINCT FROM before -> 'milestones') THEN
    DELETE FROM open_milestone_day m WHERE m.project_id = pid AND m.from_on = day;
    UPDATE open_milestone_day m SET to_on = 'infinity' WHERE m.project_id = pid AND m.to_on = day;
    UPDATE open_milestone_day m SET to_on = day WHERE m.project_id = pid AND m.to_on = 'infinity' AND (NOT live OR NOT EXISTS (
      SELECT FROM snapshot_milestones(pid, day, territory, state) n
      WHERE (n.position, n.territory_id, n.review_status, n.planned_on) = (m.position, m.territory_id, m.review_status, m.planned_on)));
    INSERT INTO open_milestone_day SELECT n.* FROM snapshot_milestones(pid, day, territory, state) n WHERE live AND NOT EXISTS (
      SELECT FROM open_milestone_day m WHERE m.project_id = pid AND m.position = n.position AND m.to_on = 'infinity');
  END IF;

  IF NOT (placed AND state -> 'indicators' IS NOT DISTINCT FROM before -> 'indicators') THEN
    DELETE FROM indicator_day i WHERE i.project_id = pid AND i.from_on = day;
    UPDATE indicator_day i SET to_on = 'infinity' WHERE i.project_id = pid AND i.to_on = day;
    UPDATE indicator_day i SET to_on = day WHERE i.project_id = pid AND i.to_on = 'infinity' AND (NOT live OR NOT EXISTS (
      SELECT FROM snapshot_indicators(pid, day, territory, state) n
      WHERE (n.indicator_id, n.territory_id, n.review_status, n.measured_on, n.value, n.denominator, n.target_on, n.target_value, n.target_denominator)
        IS NOT DISTINCT FROM (i.indicator_id, i.territory_id, i.review_status, i.measured_on, i.value, i.denominator, i.target_on, i.target_value, i.target_denominator)));
    INSERT INTO indicator_day SELECT n.* FROM snapshot_indicators(pid, day, territory, state) n WHERE live AND NOT EXISTS (
      SELECT FROM indicator_day i WHERE i.project_id = pid AND i.indicator_id = n.indicator_id AND i.to_on = 'infinity');
  END IF;

  PERFORM project_day_note(
    old_days, ARRAY(SELECT d FROM project_day d WHERE d.project_id = pid AND (d.from_on = day OR d.to_on = day)),
    old_lacks, CASE WHEN old_lacks IS NOT NULL THEN ARRAY(SELECT l FROM project_lack_day l WHERE l.project_id = pid AND (l.from_on = day OR l.to_on = day)) END,
    old_funders, CASE WHEN old_funders IS NOT NULL THEN ARRAY(SELECT f FROM project_funder_day f WHERE f.project_id = pid AND (f.from_on = day OR f.to_on = day)) END,
    day);
END $$;

-- What each version carries, again from the first, where one came out of turn.
CREATE FUNCTION project_version_carry(ids integer[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH steps AS (
    SELECT project_id, number, is_from_territory, snapshot_status(state) AS status,
      lag(snapshot_status(state)) OVER w AS before,
      max(paris_day(valid_from)) OVER w AS day,
      row_number() OVER w = 1 OR state - '{reviewStatus,isArchived}'::text[] IS DISTINCT FROM lag(state - '{reviewStatus,isArchived}'::text[]) OVER w AS changed
    FROM project_version WHERE project_id = ANY (ids) WINDOW w AS (PARTITION BY project_id ORDER BY number)
  ), marked AS (
    SELECT *, CASE WHEN status IS NOT DISTINCT FROM before THEN NULL WHEN status = 'draft' THEN '-infinity' WHEN status = 'submitted' OR before IS NULL THEN day END AS submission
    FROM steps
  ), grouped AS (
    SELECT *, count(submission) OVER (PARTITION BY project_id ORDER BY number) AS since FROM marked
  ), carried AS (
    SELECT project_id, number, day,
      nullif(first_value(submission) OVER (PARTITION BY project_id, since ORDER BY number), '-infinity') AS submitted_on,
      max(CASE WHEN status IS DISTINCT FROM before THEN day END) OVER (PARTITION BY project_id ORDER BY number) AS status_on,
      max(CASE WHEN changed AND is_from_territory THEN day END) OVER (PARTITION BY project_id ORDER BY number) AS touched_on
    FROM grouped
  )
  UPDATE project_version v SET effective_on = c.day, submitted_on = c.submitted_on, status_on = c.status_on, touched_on = c.touched_on
  FROM carried c WHERE v.project_id = c.project_id AND v.number = c.number
    AND (v.effective_on, v.submitted_on, v.status_on, v.touched_on) IS DISTINCT FROM (c.day, c.submitted_on, c.status_on, c.touched_on)
$$;

-- Where a project was on an evening: it left territories behind, and the versions do not say so.
CREATE FUNCTION project_territory_on(pid integer, day date) RETURNS smallint LANGUAGE sql STABLE AS $$
  SELECT coalesce(
    (SELECT to_territory_id FROM project_day_event e WHERE e.project_id = pid AND to_territory_id IS NOT NULL AND on_day <= day ORDER BY on_day DESC, id DESC LIMIT 1),
    (SELECT from_territory_id FROM project_day_event e WHERE e.project_id = pid AND from_territory_id IS NOT NULL ORDER BY on_day, id LIMIT 1),
    (SELECT territory_id FROM project p WHERE p.id = pid))
$$;

-- The evenings on which something was different from the one before, with what was known then.
CREATE FUNCTION project_evenings(ids integer[])
RETURNS TABLE (project_id integer, place bigint, from_on date, to_on date, territory_id smallint, state jsonb, submitted_on date, status_on date, touched_on date)
LANGUAGE sql STABLE AS $$
  SELECT e.project_id, e.place, e.on_day, e.next_on, project_territory_on(e.project_id, e.on_day), v.state, v.submitted_on, v.status_on,
    greatest(v.touched_on, (SELECT max(c.on_day) FROM project_day_event c WHERE c.project_id = e.project_id AND c.to_territory_id IS NULL AND c.on_day <= e.on_day))
  FROM (
    SELECT d.project_id, d.on_day, row_number() OVER w AS place, lead(d.on_day, 1, 'infinity'::date) OVER w AS next_on
    FROM (SELECT o.project_id, o.effective_on AS on_day FROM project_version o WHERE o.project_id = ANY (ids)
          UNION SELECT o.project_id, o.on_day FROM project_day_event o WHERE o.project_id = ANY (ids)) AS d
    WINDOW w AS (PARTITION BY d.project_id ORDER BY d.on_day)
  ) AS e CROSS JOIN LATERAL (
    SELECT o.* FROM project_version o WHERE o.project_id = e.project_id AND o.effective_on <= e.on_day ORDER BY o.number DESC LIMIT 1
  ) AS v
$$;

-- All evenings of these projects again from their versions, without the figures.
CREATE FUNCTION project_day_derive(ids integer[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM project_day d WHERE d.project_id = ANY (ids);
  DELETE FROM project_lack_day d WHERE d.project_id = ANY (ids);
  DELETE FROM project_funder_day d WHERE d.project_id = ANY (ids);
  DELETE FROM open_milestone_day d WHERE d.project_id = ANY (ids);
  DELETE FROM indicator_day d WHERE d.project_id = ANY (ids);
  -- Neighbouring evenings that hold the same are one row: `item` is the row without its days, an island is what stays the same.
  WITH items AS (
    SELECT e.project_id, e.place, e.from_on, e.to_on, snapshot_day(e.project_id, 'epoch', e.territory_id, e.state, e.submitted_on, e.status_on, e.touched_on) AS item
    FROM project_evenings(ids) e WHERE snapshot_is_live(e.state)
  ), stepped AS (
    SELECT *, (lag(place) OVER w IS DISTINCT FROM place - 1 OR lag(item) OVER w IS DISTINCT FROM item)::int AS step
    FROM items WINDOW w AS (PARTITION BY project_id ORDER BY place)
  ), islands AS (SELECT *, sum(step) OVER (PARTITION BY project_id ORDER BY place) AS island FROM stepped)
  INSERT INTO project_day
    SELECT r.project_id, r.first_on, r.last_on, (r.item).territory_id, (r.item).review_status, (r.item).main_priority_id, (r.item).priority_ids,
      (r.item).phase, (r.item).progress_status, (r.item).qpv_codes, (r.item).starts_on, (r.item).ends_on, (r.item).total_cost_cents,
      (r.item).funding_asked_cents, (r.item).funding_granted_cents, (r.item).funding_paid_cents, (r.item).funding_gap_cents,
      (r.item).submitted_on, (r.item).status_on, (r.item).touched_on
    FROM (SELECT project_id, item, min(from_on) AS first_on, max(to_on) AS last_on FROM islands GROUP BY project_id, island, item) AS r;

  WITH items AS (
    SELECT e.project_id, e.place, e.from_on, e.to_on, snapshot_lack(e.project_id, 'epoch', e.territory_id, e.state) AS item
    FROM project_evenings(ids) e WHERE snapshot_is_live(e.state)
  ), stepped AS (
    SELECT *, (lag(place) OVER w IS DISTINCT FROM place - 1 OR lag(item) OVER w IS DISTINCT FROM item)::int AS step
    FROM items WINDOW w AS (PARTITION BY project_id ORDER BY place)
  ), islands AS (SELECT *, sum(step) OVER (PARTITION BY project_id ORDER BY place) AS island FROM stepped)
  INSERT INTO project_lack_day
    SELECT r.project_id, r.first_on, r.last_on, (r.item).territory_id, (r.item).review_status, (r.item).has_funder, (r.item).open_need_kinds
    FROM (SELECT project_id, item, min(from_on) AS first_on, max(to_on) AS last_on FROM islands GROUP BY project_id, island, item) AS r;

  WITH items AS (
    SELECT e.project_id, e.place, e.from_on, e.to_on, n.funder_id AS key, n AS item
    FROM project_evenings(ids) e CROSS JOIN LATERAL snapshot_funders(e.project_id, 'epoch', e.territory_id, e.state) AS n WHERE snapshot_is_live(e.state)
  ), stepped AS (
    SELECT *, (lag(place) OVER w IS DISTINCT FROM place - 1 OR lag(item) OVER w IS DISTINCT FROM item)::int AS step
    FROM items WINDOW w AS (PARTITION BY project_id, key ORDER BY place)
  ), islands AS (SELECT *, sum(step) OVER (PARTITION BY project_id, key ORDER BY place) AS island FROM stepped)
  INSERT INTO project_funder_day
    SELECT r.project_id, r.key, r.first_on, r.last_on, (r.item).territory_id, (r.item).review_status, (r.item).asked_cents, (r.item).granted_cents, (r.item).paid_cents
    FROM (SELECT project_id, key, item, min(from_on) AS first_on, max(to_on) AS last_on FROM islands GROUP BY project_id, key, island, item) AS r;

  WITH items AS (
    SELECT e.project_id, e.place, e.from_on, e.to_on, n.position AS key, n AS item
    FROM project_evenings(ids) e CROSS JOIN LATERAL snapshot_milestones(e.project_id, 'epoch', e.territory_id, e.state) AS n WHERE snapshot_is_live(e.state)
  ), stepped AS (
    SELECT *, (lag(place) OVER w IS DISTINCT FROM place - 1 OR lag(item) OVER w IS DISTINCT FROM item)::int AS step
    FROM items WINDOW w AS (PARTITION BY project_id, key ORDER BY place)
  ), islands AS (SELECT *, sum(step) OVER (PARTITION BY project_id, key ORDER BY place) AS island FROM stepped)
  INSERT INTO open_milestone_day
    SELECT r.project_id, r.key, r.first_on, r.last_on, (r.item).territory_id, (r.item).review_status, (r.item).planned_on
    FROM (SELECT project_id, key, item, min(from_on) AS first_on, max(to_on) AS last_on FROM islands GROUP BY project_id, key, island, item) AS r;

  WITH items AS (
    SELECT e.project_id, e.place, e.from_on, e.to_on, n.indicator_id AS key, n AS item
    FROM project_evenings(ids) e CROSS JOIN LATERAL snapshot_indicators(e.project_id, 'epoch', e.territory_id, e.state) AS n WHERE snapshot_is_live(e.state)
  ), stepped AS (
    SELECT *, (lag(place) OVER w IS DISTINCT FROM place - 1 OR lag(item) OVER w IS DISTINCT FROM item)::int AS step
    FROM items WINDOW w AS (PARTITION BY project_id, key ORDER BY place)
  ), islands AS (SELECT *, sum(step) OVER (PARTITION BY project_id, key ORDER BY place) AS island FROM stepped)
  INSERT INTO indicator_day
    SELECT r.project_id, r.key, r.first_on, r.last_on, (r.item).territory_id, (r.item).review_status, (r.item).measured_on, (r.item).value,
      (r.item).denominator, (r.item).target_on, (r.item).target_value, (r.item).target_denominator
    FROM (SELECT project_id, key, item, min(from_on) AS first_on, max(to_on) AS last_on FROM islands GROUP BY project_id, key, island, item) AS r;
END $$;

-- The same with the figures, for a few projects: what came out of turn, or without a version.
CREATE FUNCTION project_day_redo(ids integer[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  old_days project_day[] := ARRAY(SELECT d FROM project_day d WHERE d.project_id = ANY (ids));
  old_lacks project_lack_day[] := ARRAY(SELECT l FROM project_lack_day l WHERE l.project_id = ANY (ids));
  old_funders project_funder_day[] := ARRAY(SELECT f FROM project_funder_day f WHERE f.project_id = ANY (ids));
BEGIN
  PERFORM project_version_carry(ids);
  PERFORM project_day_derive(ids);
  PERFORM project_day_note(
    old_days, ARRAY(SELECT d FROM project_day d WHERE d.project_id = ANY (ids)),
    old_lacks, ARRAY(SELECT l FROM project_lack_day l WHERE l.project_id = ANY (ids)),
    old_funders, ARRAY(SELECT f FROM project_funder_day f WHERE f.project_id = ANY (ids)), NULL);
END $$;

-- A version knows whose it is, and what it carries on from the one before.
CREATE FUNCTION project_version_place() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before project_version;
  was text;
  becomes text := snapshot_status(NEW.state);
BEGIN
  NEW.is_from_territory := NEW.author_id IS NULL OR EXISTS (
    SELECT FROM user_account u JOIN organisation o ON o.id = u.organisation_id JOIN project p ON p.id = NEW.project_id
    WHERE u.id = NEW.author_id AND o.territory_id = p.territory_id);
  SELECT * INTO before FROM project_version v WHERE v.project_id = NEW.project_id AND v.number < NEW.number ORDER BY v.number DESC LIMIT 1;
  was := CASE WHEN before.number IS NOT NULL THEN snapshot_status(before.state) END;
  NEW.effective_on := greatest(paris_day(NEW.valid_from), before.effective_on);
  NEW.status_on := CASE WHEN becomes = was THEN before.status_on ELSE NEW.effective_on END;
  NEW.submitted_on := CASE WHEN becomes = was THEN before.submitted_on WHEN becomes = 'draft' THEN NULL
    WHEN becomes = 'submitted' OR was IS NULL THEN NEW.effective_on ELSE before.submitted_on END;
  NEW.touched_on := CASE WHEN NEW.is_from_territory AND (was IS NULL OR
      NEW.state - '{reviewStatus,isArchived}'::text[] IS DISTINCT FROM before.state - '{reviewStatus,isArchived}'::text[])
    THEN NEW.effective_on ELSE before.touched_on END;
  RETURN NEW;
END $$;
CREATE TRIGGER project_version_placed BEFORE INSERT ON project_version FOR EACH ROW EXECUTE FUNCTION project_version_place();

CREATE FUNCTION project_version_to_day() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v record;
  again integer[] := '{}';
BEGIN
  FOR v IN
    SELECT n.project_id, n.number, n.effective_on, n.state, n.submitted_on, n.status_on, n.touched_on, b.state AS before,
      project_territory_on(n.project_id, n.effective_on) AS territory,
      (SELECT max(c.on_day) FROM project_day_event c WHERE c.project_id = n.project_id AND c.to_territory_id IS NULL AND c.on_day <= n.effective_on) AS confirmed_on,
      -- Nothing is known of it from a later day, or from a later version.
      NOT EXISTS (SELECT FROM project_version o WHERE o.project_id = n.project_id AND o.number > n.number)
        AND (SELECT count(*) FROM new_versions o WHERE o.project_id = n.project_id) = 1
        AND NOT EXISTS (SELECT FROM project_day d WHERE d.project_id = n.project_id
          AND (d.from_on > n.effective_on OR (d.to_on > n.effective_on AND d.to_on <> 'infinity'))) AS is_last
    FROM new_versions n LEFT JOIN LATERAL (
      SELECT o.state FROM project_version o WHERE o.project_id = n.project_id AND o.number < n.number ORDER BY o.number DESC LIMIT 1) AS b ON true
    ORDER BY n.project_id
  LOOP
    IF v.is_last THEN
      PERFORM project_day_write(v.project_id, v.effective_on, v.territory, v.state, v.before, v.submitted_on, v.status_on, greatest(v.touched_on, v.confirmed_on));
    ELSE
      again := again || v.project_id;
    END IF;
  END LOOP;
  IF again <> '{}' THEN PERFORM project_day_redo(ARRAY(SELECT DISTINCT unnest(again))); END IF;
  INSERT INTO territory_activity (territory_id, on_day)
    SELECT DISTINCT project_territory_on(n.project_id, n.effective_on), n.effective_on FROM new_versions n
    WHERE n.is_from_territory AND NOT EXISTS (SELECT FROM territory_activity a
      WHERE a.territory_id = project_territory_on(n.project_id, n.effective_on) AND a.on_day = n.effective_on);
  RETURN NULL;
END $$;
CREATE TRIGGER project_version_counted AFTER INSERT ON project_version
  REFERENCING NEW TABLE AS new_versions FOR EACH STATEMENT EXECUTE FUNCTION project_version_to_day();

CREATE FUNCTION project_day_event_apply() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM project_day_redo(ARRAY(SELECT DISTINCT project_id FROM new_events));
  INSERT INTO territory_activity (territory_id, on_day)
    SELECT DISTINCT project_territory_on(n.project_id, n.on_day), n.on_day FROM new_events n
    WHERE n.to_territory_id IS NULL AND NOT EXISTS (SELECT FROM territory_activity a
      WHERE a.territory_id = project_territory_on(n.project_id, n.on_day) AND a.on_day = n.on_day);
  RETURN NULL;
END $$;
CREATE TRIGGER project_day_event_inserted AFTER INSERT ON project_day_event
  REFERENCING NEW TABLE AS new_events FOR EACH STATEMENT EXECUTE FUNCTION project_day_event_apply();
CREATE TRIGGER project_day_event_updated AFTER UPDATE ON project_day_event
  REFERENCING NEW TABLE AS new_events FOR EACH STATEMENT EXECUTE FUNCTION project_day_event_apply();

-- Only the system moves a project. Past evenings keep the territory that it was in.
CREATE FUNCTION project_day_move() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO project_day_event (project_id, on_day, from_territory_id, to_territory_id)
    SELECT NEW.id, greatest(paris_day(clock_timestamp()), max(v.effective_on)), OLD.territory_id, NEW.territory_id
    FROM project_version v WHERE v.project_id = NEW.id HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER project_moved AFTER UPDATE OF territory_id ON project FOR EACH ROW
  WHEN (OLD.territory_id <> NEW.territory_id) EXECUTE FUNCTION project_day_move();

-- A project that goes for good leaves its past evenings. One that was archived before is in none of the present already.
CREATE FUNCTION project_day_end() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  last_on date := (SELECT max(d.from_on) FROM project_day d WHERE d.project_id = OLD.id AND d.to_on = 'infinity');
BEGIN
  IF last_on IS NOT NULL THEN
    PERFORM project_day_write(OLD.id, greatest(last_on, paris_day(clock_timestamp())), OLD.territory_id, NULL, NULL, NULL, NULL, NULL);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER project_evenings_end AFTER DELETE ON project FOR EACH ROW EXECUTE FUNCTION project_day_end();

-- Rows of each day that are not folded yet become one per figure; of the checkpoints that are missing, at most so many.
CREATE FUNCTION project_day_fold(checkpoints integer DEFAULT 1) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- As project_rollup_compact: an older snapshot would fail, and one at a time is enough.
  IF current_setting('transaction_isolation') <> 'read committed' THEN RETURN; END IF;
  IF NOT pg_try_advisory_xact_lock(hashtext('project_day_fold')) THEN RETURN; END IF;
  WITH folded AS (DELETE FROM project_day_rollup WHERE NOT is_folded RETURNING *)
  INSERT INTO project_day_rollup
    SELECT on_day, territory_id, review_status, dimension, value,
           sum(projects), sum(cost_cents), sum(asked_cents), sum(granted_cents), sum(paid_cents), sum(gap_cents),
           main_priority_id, phase, progress_status, true
    FROM folded GROUP BY on_day, territory_id, review_status, dimension, value, main_priority_id, phase, progress_status
    HAVING (sum(projects), sum(cost_cents), sum(asked_cents), sum(granted_cents), sum(paid_cents), sum(gap_cents)) IS DISTINCT FROM (0, 0, 0, 0, 0, 0)
    ORDER BY dimension, on_day, review_status, territory_id;
  PERFORM project_day_settle(checkpoints);
END $$;

CREATE FUNCTION project_day_settle(at_most integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  late date;
  previous date;
  next date;
BEGIN
  -- What is deleted here was seen here, and so is what it tells of, in the statements below; a mark that comes meanwhile stays.
  WITH gone AS (DELETE FROM project_day_mark WHERE kind = 'late' RETURNING on_day) SELECT min(on_day) INTO late FROM gone;
  DELETE FROM project_day_checkpoint WHERE on_day > late;
  DELETE FROM project_day_mark WHERE kind = 'checkpoint' AND on_day > late;
  FOR i IN 1..at_most LOOP
    previous := (SELECT max(on_day) FROM project_day_mark WHERE kind = 'checkpoint');
    next := date_trunc('month', coalesce(previous, (SELECT min(on_day) FROM project_day_rollup WHERE dimension = 'count')))::date + interval '1 month';
    EXIT WHEN next IS NULL OR next > paris_day(clock_timestamp()) - 2;
    INSERT INTO project_day_checkpoint
      SELECT next, territory_id, review_status, dimension, value,
             sum(projects), sum(cost_cents), sum(asked_cents), sum(granted_cents), sum(paid_cents), sum(gap_cents),
             main_priority_id, phase, progress_status
      FROM (SELECT * FROM project_day_checkpoint WHERE on_day = previous
            UNION ALL SELECT on_day, territory_id, review_status, dimension, value, projects, cost_cents, asked_cents, granted_cents, paid_cents, gap_cents,
              main_priority_id, phase, progress_status
            FROM project_day_rollup WHERE on_day >= coalesce(previous, '-infinity') AND on_day < next) AS sums
      GROUP BY territory_id, review_status, dimension, value, main_priority_id, phase, progress_status
      HAVING (sum(projects), sum(cost_cents), sum(asked_cents), sum(granted_cents), sum(paid_cents), sum(gap_cents)) IS DISTINCT FROM (0, 0, 0, 0, 0, 0)
      ORDER BY dimension, review_status, territory_id;
    INSERT INTO project_day_mark (kind, on_day) VALUES ('checkpoint', next);
  END LOOP;
END $$;

-- Everything again from the versions; what was swept has none any more, and keeps its evenings. Writers wait meanwhile.
CREATE FUNCTION project_day_rebuild() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
  ids integer[];
  last integer := 0;
BEGIN
  PERFORM set_config('app.role', 'system', true);
  LOCK TABLE project, project_version, project_day_event IN SHARE ROW EXCLUSIVE MODE;
  LOCK TABLE project_day_rollup IN EXCLUSIVE MODE;
  LOOP
    ids := ARRAY(SELECT id FROM project WHERE id > last ORDER BY id LIMIT 1000);
    EXIT WHEN ids = '{}';
    PERFORM project_version_carry(ids);
    PERFORM project_day_derive(ids);
    last := ids[cardinality(ids)];
  END LOOP;
  INSERT INTO territory_activity (territory_id, on_day)
    SELECT DISTINCT w.territory_id, w.on_day FROM (
      SELECT project_territory_on(v.project_id, v.effective_on) AS territory_id, v.effective_on AS on_day FROM project_version v WHERE v.is_from_territory
      UNION SELECT project_territory_on(e.project_id, e.on_day), e.on_day FROM project_day_event e WHERE e.to_territory_id IS NULL) AS w
    WHERE NOT EXISTS (SELECT FROM territory_activity a WHERE a.territory_id = w.territory_id AND a.on_day = w.on_day);
  DELETE FROM project_day_rollup;
  DELETE FROM project_day_checkpoint;
  DELETE FROM project_day_mark;
  INSERT INTO project_day_rollup
    SELECT on_day, territory_id, review_status, dimension, value,
           sum(projects), sum(cost_cents), sum(asked_cents), sum(granted_cents), sum(paid_cents), sum(gap_cents),
           main_priority_id, phase, progress_status, true
    FROM (SELECT s.* FROM project_day d CROSS JOIN LATERAL project_day_shares(ARRAY[d], NULL, NULL, 1) AS s
      UNION ALL SELECT s.* FROM project_lack_day l CROSS JOIN LATERAL project_day_shares(NULL, ARRAY[l], NULL, 1) AS s
      UNION ALL SELECT s.* FROM project_funder_day f CROSS JOIN LATERAL project_day_shares(NULL, NULL, ARRAY[f], 1) AS s) AS shares
    GROUP BY on_day, territory_id, review_status, dimension, value, main_priority_id, phase, progress_status
    HAVING (sum(projects), sum(cost_cents), sum(asked_cents), sum(granted_cents), sum(paid_cents), sum(gap_cents)) IS DISTINCT FROM (0, 0, 0, 0, 0, 0)
    ORDER BY dimension, on_day, review_status, territory_id;
  PERFORM project_day_settle(10000);
  PERFORM set_config('app.role', asker, true);
END $$;

-- The second wall.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['project_day_event', 'project_day', 'project_lack_day', 'project_funder_day', 'open_milestone_day', 'indicator_day',
    'territory_activity', 'project_day_rollup', 'project_day_checkpoint', 'project_day_mark'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I USING ((SELECT app_role()) = ''system'') WITH CHECK ((SELECT app_role()) = ''system'')', name);
    EXECUTE format('CREATE POLICY triggers_derive ON %I TO CURRENT_ROLE USING (pg_trigger_depth() > 0) WITH CHECK (pg_trigger_depth() > 0)', name);
  END LOOP;
  -- As project_funder today.
  FOREACH name IN ARRAY ARRAY['project_lack_day', 'project_funder_day', 'open_milestone_day', 'indicator_day'] LOOP
    EXECUTE format('CREATE POLICY readers ON %I FOR SELECT USING (
      territory_id = (SELECT app_territory_id())
      OR (review_status = ''accepted'' AND (SELECT app_role()) = ''partner'')
      OR (review_status <> ''draft'' AND (SELECT app_role()) IN (''reviewer'', ''admin'')))', name);
  END LOOP;
  -- As project_rollup today.
  FOREACH name IN ARRAY ARRAY['project_day_rollup', 'project_day_checkpoint'] LOOP
    EXECUTE format('CREATE POLICY readers ON %I FOR SELECT USING (
      territory_id = (SELECT app_territory_id())
      OR (review_status = ''accepted'' AND (SELECT app_role()) = ''partner'')
      OR (review_status = ''accepted'' AND dimension NOT IN (''funder'', ''unfunded'', ''need'') AND (SELECT app_role()) IN (''contributor'', ''coordinator''))
      OR ((review_status <> ''draft'' OR dimension = ''count'') AND (SELECT app_role()) IN (''reviewer'', ''admin'')))', name);
  END LOOP;
END $$;
-- As the project today, of what it was that evening.
CREATE POLICY readers ON project_day FOR SELECT USING (
  territory_id = (SELECT app_territory_id())
  OR (review_status = 'accepted' AND (SELECT app_role()) IN ('contributor', 'coordinator', 'partner'))
  OR (review_status <> 'draft' AND (SELECT app_role()) IN ('reviewer', 'admin')));
-- Whether a territory is silent is its own business, and the ministry's.
CREATE POLICY readers ON territory_activity FOR SELECT USING (
  territory_id = (SELECT app_territory_id()) OR (SELECT app_role()) IN ('reviewer', 'admin'));
-- Days, and nothing of what happened on them.
CREATE POLICY everyone_reads ON project_day_mark FOR SELECT USING (true);

REVOKE EXECUTE ON FUNCTION snapshot_lines(jsonb), snapshot_day(integer, date, smallint, jsonb, date, date, date),
  snapshot_lack(integer, date, smallint, jsonb), snapshot_funders(integer, date, smallint, jsonb),
  snapshot_milestones(integer, date, smallint, jsonb), snapshot_indicators(integer, date, smallint, jsonb), snapshot_figure(jsonb),
  project_day_shares(project_day[], project_lack_day[], project_funder_day[], integer),
  project_day_note(project_day[], project_day[], project_lack_day[], project_lack_day[], project_funder_day[], project_funder_day[], date),
  project_day_write(integer, date, smallint, jsonb, jsonb, date, date, date), project_version_carry(integer[]),
  project_territory_on(integer, date), project_evenings(integer[]), project_day_derive(integer[]), project_day_redo(integer[]),
  project_day_fold(integer), project_day_settle(integer), project_day_rebuild() FROM PUBLIC;

-- What there is already.
SELECT set_config('app.role', 'system', true);
UPDATE project_version v SET is_from_territory = EXISTS (
    SELECT FROM user_account u JOIN organisation o ON o.id = u.organisation_id JOIN project p ON p.id = v.project_id
    WHERE u.id = v.author_id AND o.territory_id = p.territory_id)
  WHERE v.author_id IS NOT NULL;
SELECT project_day_rebuild();
SELECT set_config('app.role', '', true);
