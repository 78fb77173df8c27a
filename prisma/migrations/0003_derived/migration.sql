-- What the database derives by itself, so that no path of writing can forget it: references, sums, the public copy.

-- Claims of the actor (see lib/platform/db.ts). Unset or empty claims are nobody.
CREATE FUNCTION app_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT coalesce(current_setting('app.role', true), '') $$;
CREATE FUNCTION app_territory_id() RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('app.territory_id', true), '')::integer $$;
CREATE FUNCTION app_organisation_id() RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('app.organisation_id', true), '')::integer $$;
CREATE FUNCTION app_user_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('app.user_id', true), '')::uuid $$;

-- References: a counter per territory, never turned back.
CREATE TABLE territory_counter (
  territory_id smallint PRIMARY KEY REFERENCES territory (id) ON DELETE CASCADE,
  last_number integer NOT NULL
);

CREATE FUNCTION project_assign_reference() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  code text;
  number integer;
BEGIN
  SELECT t.code INTO STRICT code FROM territory t WHERE t.id = NEW.territory_id;
  INSERT INTO territory_counter AS c (territory_id, last_number) VALUES (NEW.territory_id, 1)
    ON CONFLICT (territory_id) DO UPDATE SET last_number = c.last_number + 1
    RETURNING last_number INTO number;
  NEW.reference := 'QP-' || code || '-' || lpad(number::text, greatest(4, length(number::text)), '0');
  RETURN NEW;
END $$;
CREATE TRIGGER project_1_reference BEFORE INSERT ON project FOR EACH ROW EXECUTE FUNCTION project_assign_reference();

-- Arrays have no foreign keys: these stand in for them.
CREATE FUNCTION project_check_tags() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM unnest(NEW.priority_ids) AS tag WHERE tag NOT IN (SELECT id FROM priority)) THEN
    RAISE foreign_key_violation USING MESSAGE = 'unknown priority in project.priority_ids';
  END IF;
  IF EXISTS (SELECT FROM unnest(NEW.qpv_codes) AS tag
             WHERE NOT EXISTS (SELECT FROM qpv q WHERE q.code = tag AND q.territory_id = NEW.territory_id)) THEN
    RAISE foreign_key_violation USING MESSAGE = 'a QPV of project.qpv_codes is not of the territory';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER project_2_tags BEFORE INSERT OR UPDATE OF priority_ids, qpv_codes, territory_id ON project
  FOR EACH ROW EXECUTE FUNCTION project_check_tags();

CREATE FUNCTION project_derive_gap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.funding_gap_cents := greatest(NEW.total_cost_cents - NEW.funding_granted_cents, CASE WHEN NEW.total_cost_cents IS NULL THEN NULL ELSE 0 END);
  RETURN NEW;
END $$;
CREATE TRIGGER project_3_gap BEFORE INSERT OR UPDATE ON project FOR EACH ROW EXECUTE FUNCTION project_derive_gap();

-- Sums of the funding lines: asked = every line that was not refused; granted = granted or paid; paid = paid.
-- A project's row is locked before its lines are added up: whoever changes another line, or the status that its funders
-- follow, waits, and then counts what the first has written. FOR NO KEY UPDATE, because the foreign key of a new line
-- already holds a share of the key, and two writers would each wait for the other's.
CREATE FUNCTION funding_line_derive(project_ids integer[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- A statement of its own, so that the next ones see what was committed while it waited.
  PERFORM FROM project WHERE id = ANY (project_ids) ORDER BY id FOR NO KEY UPDATE;
  DELETE FROM project_funder f WHERE f.project_id = ANY (project_ids)
    AND NOT EXISTS (SELECT FROM funding_line l WHERE l.project_id = f.project_id AND l.funder_id = f.funder_id);
  INSERT INTO project_funder AS f (project_id, funder_id, territory_id, review_status, asked_cents, granted_cents)
    SELECT l.project_id, l.funder_id, p.territory_id, p.review_status,
           coalesce(sum(l.amount_cents) FILTER (WHERE l.state <> 'refused'), 0),
           coalesce(sum(l.amount_cents) FILTER (WHERE l.state IN ('granted', 'paid')), 0)
    FROM funding_line l JOIN project p ON p.id = l.project_id
    WHERE l.project_id = ANY (project_ids) AND l.funder_id IS NOT NULL
    GROUP BY l.project_id, l.funder_id, p.territory_id, p.review_status
    ORDER BY l.project_id, l.funder_id
  ON CONFLICT (project_id, funder_id) DO UPDATE SET asked_cents = excluded.asked_cents, granted_cents = excluded.granted_cents
    WHERE (f.asked_cents, f.granted_cents) IS DISTINCT FROM (excluded.asked_cents, excluded.granted_cents);
  UPDATE project p SET funding_asked_cents = s.asked, funding_granted_cents = s.granted, funding_paid_cents = s.paid
    FROM (SELECT i.project_id,
                 coalesce(sum(l.amount_cents) FILTER (WHERE l.state <> 'refused'), 0)::bigint AS asked,
                 coalesce(sum(l.amount_cents) FILTER (WHERE l.state IN ('granted', 'paid')), 0)::bigint AS granted,
                 coalesce(sum(l.amount_cents) FILTER (WHERE l.state = 'paid'), 0)::bigint AS paid
          FROM unnest(project_ids) AS i (project_id) LEFT JOIN funding_line l ON l.project_id = i.project_id
          GROUP BY i.project_id) s
    WHERE p.id = s.project_id
      AND (p.funding_asked_cents, p.funding_granted_cents, p.funding_paid_cents) IS DISTINCT FROM (s.asked, s.granted, s.paid);
END $$;

CREATE FUNCTION funding_line_inserted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN PERFORM funding_line_derive(ARRAY(SELECT DISTINCT project_id FROM new_lines)); RETURN NULL; END $$;
CREATE FUNCTION funding_line_deleted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN PERFORM funding_line_derive(ARRAY(SELECT DISTINCT project_id FROM old_lines)); RETURN NULL; END $$;
CREATE FUNCTION funding_line_updated() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN PERFORM funding_line_derive(ARRAY(SELECT project_id FROM new_lines UNION SELECT project_id FROM old_lines)); RETURN NULL; END $$;
CREATE TRIGGER funding_line_sums_insert AFTER INSERT ON funding_line REFERENCING NEW TABLE AS new_lines FOR EACH STATEMENT EXECUTE FUNCTION funding_line_inserted();
CREATE TRIGGER funding_line_sums_delete AFTER DELETE ON funding_line REFERENCING OLD TABLE AS old_lines FOR EACH STATEMENT EXECUTE FUNCTION funding_line_deleted();
CREATE TRIGGER funding_line_sums_update AFTER UPDATE ON funding_line REFERENCING OLD TABLE AS old_lines NEW TABLE AS new_lines FOR EACH STATEMENT EXECUTE FUNCTION funding_line_updated();

-- Who may see a project's funders follows the project.
CREATE FUNCTION project_follow_funders() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE project_funder SET review_status = NEW.review_status, territory_id = NEW.territory_id WHERE project_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER project_funders_follow AFTER UPDATE OF review_status, territory_id ON project FOR EACH ROW
  WHEN ((OLD.review_status, OLD.territory_id) IS DISTINCT FROM (NEW.review_status, NEW.territory_id)) EXECUTE FUNCTION project_follow_funders();

-- The public copy holds the chosen fields and nothing else.
CREATE FUNCTION project_publish() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM published_project WHERE project_id = NEW.id;
  IF NEW.published_at IS NOT NULL THEN
    INSERT INTO published_project (project_id, reference, territory_id, published_at, demo, title, summary, main_priority_id, priority_ids,
      objectives, project_owner, qpv_codes, code_insee, phase, progress_status, starts_on, ends_on, total_cost_cents, funding_granted_cents)
    SELECT NEW.id, NEW.reference, NEW.territory_id, NEW.published_at, NEW.demo, NEW.title, NEW.summary, NEW.main_priority_id, NEW.priority_ids,
      CASE WHEN 'objectives' = ANY (NEW.published_fields) THEN NEW.objectives END,
      CASE WHEN 'projectOwner' = ANY (NEW.published_fields) THEN NEW.project_owner END,
      CASE WHEN 'location' = ANY (NEW.published_fields) THEN NEW.qpv_codes ELSE '{}' END,
      CASE WHEN 'location' = ANY (NEW.published_fields) THEN NEW.code_insee END,
      CASE WHEN 'progress' = ANY (NEW.published_fields) THEN NEW.phase END,
      CASE WHEN 'progress' = ANY (NEW.published_fields) THEN NEW.progress_status END,
      CASE WHEN 'dates' = ANY (NEW.published_fields) THEN NEW.starts_on END,
      CASE WHEN 'dates' = ANY (NEW.published_fields) THEN NEW.ends_on END,
      CASE WHEN 'totalCost' = ANY (NEW.published_fields) THEN NEW.total_cost_cents END,
      CASE WHEN 'fundingGranted' = ANY (NEW.published_fields) THEN NEW.funding_granted_cents END;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER project_published AFTER INSERT OR UPDATE ON project FOR EACH ROW
  WHEN (NEW.published_at IS NOT NULL) EXECUTE FUNCTION project_publish();
CREATE TRIGGER project_unpublished AFTER UPDATE OF published_at ON project FOR EACH ROW
  WHEN (OLD.published_at IS NOT NULL AND NEW.published_at IS NULL) EXECUTE FUNCTION project_publish();

-- A disabled account is out for good: enabling it again must not bring its old cookies and links back.
CREATE FUNCTION user_account_sign_out() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM session WHERE user_id = NEW.id;
  DELETE FROM sign_in_token WHERE email = NEW.email;
  RETURN NULL;
END $$;
CREATE TRIGGER user_account_disabled AFTER UPDATE OF disabled_at ON user_account
  FOR EACH ROW WHEN (OLD.disabled_at IS NULL AND NEW.disabled_at IS NOT NULL) EXECUTE FUNCTION user_account_sign_out();
