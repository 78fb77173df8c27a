-- Which natures of money a project looks for (docs/decisions/0045): of its lines that are envisaged or requested, own funds
-- apart. As soughtOf in lib/features/schemes/criteria/facts/rules.ts.
ALTER TABLE project_fact
  -- Null without any line.
  ADD COLUMN sought_natures TEXT[],
  -- One of these lines does not say its nature.
  ADD COLUMN nature_unsaid BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE eligibility_criterion DROP CONSTRAINT eligibility_criterion_kind;
ALTER TABLE eligibility_criterion ADD CONSTRAINT eligibility_criterion_kind CHECK (kind IN ('priority', 'territory', 'territoryKind', 'inQpv',
  'nearQpv', 'applicant', 'ownerNamed', 'phase', 'amount', 'rate', 'nature', 'indicator', 'date', 'need', 'keywords', 'unknown'));

DROP FUNCTION project_plan_facts(integer[]);
CREATE FUNCTION project_plan_facts(project_ids integer[])
RETURNS TABLE (project_id integer, others bigint, public bigint, gifts bigint, natures text[], is_unsaid boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT i.project_id,
    CASE WHEN count(l.id) > 0 THEN coalesce(sum(e.cents) FILTER (WHERE l.nature IS DISTINCT FROM 'ownFunds'), 0)::bigint END,
    CASE WHEN count(l.id) > 0 AND NOT coalesce(bool_or(u.is_undecided), false)
      THEN coalesce(sum(e.cents) FILTER (WHERE l.nature = 'grant' AND o.is_public), 0)::bigint END,
    CASE WHEN count(l.id) > 0 AND NOT coalesce(bool_or(u.is_undecided), false)
      THEN coalesce(sum(e.cents) FILTER (WHERE l.nature IN ('grant', 'other') AND NOT o.is_public), 0)::bigint END,
    CASE WHEN count(l.id) > 0
      THEN coalesce(array_agg(DISTINCT l.nature) FILTER (WHERE s.is_sought AND l.nature <> 'ownFunds'), '{}') END,
    coalesce(bool_or(s.is_sought AND l.nature IS NULL), false)
  FROM unnest(project_ids) AS i (project_id)
    LEFT JOIN funding_line l ON l.project_id = i.project_id
    LEFT JOIN organisation o ON o.id = l.funder_id
    CROSS JOIN LATERAL (SELECT CASE
      WHEN l.nature = 'guarantee' OR l.state = 'refused' THEN 0
      WHEN l.state = 'envisaged' THEN coalesce(l.amount_cents, 0)
      WHEN l.state = 'requested' THEN coalesce(l.amount_cents, l.granted_cents, l.paid_cents, 0)
      ELSE coalesce(l.granted_cents, l.amount_cents, 0) END AS cents) AS e
    CROSS JOIN LATERAL (SELECT l.state <> 'refused' AND ((l.nature IS NULL AND o.is_public IS NOT FALSE)
      OR (l.nature = 'grant' AND o.is_public IS NULL)) AS is_undecided) AS u
    CROSS JOIN LATERAL (SELECT l.state IN ('envisaged', 'requested') AS is_sought) AS s
  GROUP BY i.project_id
$$;
REVOKE EXECUTE ON FUNCTION project_plan_facts(integer[]) FROM PUBLIC;

CREATE OR REPLACE FUNCTION project_fact_plan(project_ids integer[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- As for the sums: whoever changes another line waits, and then counts what the first has written.
  PERFORM FROM project WHERE id = ANY (project_ids) ORDER BY id FOR NO KEY UPDATE;
  UPDATE project_fact f SET others_cents = s.others, public_cents = s.public, gifts_cents = s.gifts, sought_natures = s.natures,
      nature_unsaid = s.is_unsaid
    FROM project_plan_facts(project_ids) AS s
    WHERE f.project_id = s.project_id
      AND (f.others_cents, f.public_cents, f.gifts_cents, f.sought_natures, f.nature_unsaid)
        IS DISTINCT FROM (s.others, s.public, s.gifts, s.natures, s.is_unsaid);
END $$;

CREATE OR REPLACE FUNCTION project_fact_rebuild() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asker text := app_role();
BEGIN
  PERFORM set_config('app.role', 'system', true);
  DELETE FROM project_fact;
  INSERT INTO project_fact (project_id, territory_id, review_status, main_priority_id, priority_ids, qpv_generations, says_place, has_point,
      metres_2015, metres_2024, owner_kind, owner_roots, phase, total_cost_cents, asked_cents, granted_cents, others_cents, public_cents,
      gifts_cents, sought_natures, nature_unsaid, starts_on, ends_on, need_kinds, has_text)
    SELECT f.project_id, f.territory_id, f.review_status, f.main_priority_id, f.priority_ids, f.qpv_generations, f.says_place, f.has_point,
      CASE WHEN p.longitude IS NOT NULL THEN qpv_metres(p.longitude, p.latitude, 2015) END,
      CASE WHEN p.longitude IS NOT NULL THEN qpv_metres(p.longitude, p.latitude, 2024) END,
      f.owner_kind, f.owner_roots, f.phase, f.total_cost_cents, f.asked_cents, f.granted_cents, l.others, l.public, l.gifts,
      l.natures, coalesce(l.is_unsaid, false), f.starts_on, f.ends_on, n.kinds, f.has_text
    FROM project p CROSS JOIN LATERAL project_fact_of(p) AS f
      LEFT JOIN project_plan_facts(ARRAY(SELECT DISTINCT project_id FROM funding_line)) AS l ON l.project_id = p.id
      LEFT JOIN (SELECT project_id, coalesce(array_agg(DISTINCT kind) FILTER (WHERE NOT is_met), '{}') AS kinds
                 FROM need GROUP BY project_id) AS n ON n.project_id = p.id
    ORDER BY p.id;
  PERFORM set_config('app.role', asker, true);
END $$;

-- Emptied first, so that what is rebuilt is no larger than what it takes the place of. Distances that were due are measured with it.
TRUNCATE project_fact;
SELECT project_fact_rebuild();
