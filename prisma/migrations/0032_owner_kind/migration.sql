-- What kind of organisation carries a project out, as schemes ask it of whoever applies (APPLICANT_KINDS). Null: not said yet.
ALTER TABLE project ADD COLUMN project_owner_kind TEXT CONSTRAINT project_owner_kind CHECK (project_owner_kind IN ('localAuthority', 'commune',
  'epci', 'ept', 'publicBody', 'publicAgency', 'localCompany', 'landCompany', 'landlord', 'company', 'association', 'chamber', 'investor',
  'projectLeader'));
ALTER TABLE published_project ADD COLUMN project_owner_kind TEXT;

CREATE OR REPLACE FUNCTION project_guard_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app_role() = 'reviewer' AND pg_trigger_depth() = 1
     AND (NEW.tax_basis, NEW.longitude, NEW.latitude, NEW.project_owner_kind)
         IS DISTINCT FROM (OLD.tax_basis, OLD.longitude, OLD.latitude, OLD.project_owner_kind) THEN
    RAISE insufficient_privilege USING MESSAGE = 'a reviewer decides, the territory writes';
  END IF;
  RETURN NEW;
END $$;

-- As in 0003; whoever publishes the owner publishes of what kind it is.
CREATE OR REPLACE FUNCTION project_publish() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM published_project WHERE project_id = NEW.id;
  IF NEW.published_at IS NOT NULL THEN
    INSERT INTO published_project (project_id, reference, territory_id, published_at, demo, title, summary, main_priority_id, priority_ids,
      objectives, project_owner, project_owner_kind, qpv_codes, code_insee, phase, progress_status, starts_on, ends_on, total_cost_cents,
      funding_granted_cents)
    SELECT NEW.id, NEW.reference, NEW.territory_id, NEW.published_at, NEW.demo, NEW.title, NEW.summary, NEW.main_priority_id, NEW.priority_ids,
      CASE WHEN 'objectives' = ANY (NEW.published_fields) THEN NEW.objectives END,
      CASE WHEN 'projectOwner' = ANY (NEW.published_fields) THEN NEW.project_owner END,
      CASE WHEN 'projectOwner' = ANY (NEW.published_fields) THEN NEW.project_owner_kind END,
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
