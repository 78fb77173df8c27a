-- Of a project that SQL writes without lists of priorities or QPV: the application always gives them.
CREATE OR REPLACE FUNCTION project_fact_of(p project) RETURNS project_fact LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  fact project_fact;
BEGIN
  fact.project_id := p.id;
  fact.territory_id := p.territory_id;
  fact.review_status := p.review_status;
  fact.main_priority_id := p.main_priority_id;
  fact.priority_ids := coalesce(p.priority_ids, '{}');
  fact.qpv_generations := CASE WHEN coalesce(p.qpv_codes, '{}') = '{}' THEN '{}'
    ELSE ARRAY(SELECT DISTINCT CASE WHEN code LIKE 'QN%' THEN 2024 ELSE 2015 END FROM unnest(p.qpv_codes) AS code ORDER BY 1) END;
  fact.says_place := coalesce(p.qpv_codes, '{}') <> '{}' OR p.code_insee IS NOT NULL;
  fact.has_point := p.longitude IS NOT NULL;
  fact.metres_due := false;
  fact.owner_kind := p.project_owner_kind;
  fact.owner_roots := CASE WHEN p.project_owner <> '' THEN tsvector_to_array(to_tsvector('french_unaccent', p.project_owner)) END;
  fact.phase := p.phase;
  fact.total_cost_cents := p.total_cost_cents;
  fact.asked_cents := p.funding_asked_cents;
  fact.granted_cents := p.funding_granted_cents;
  fact.starts_on := p.starts_on;
  fact.ends_on := p.ends_on;
  fact.has_text := p.summary <> '' OR p.objectives <> '';
  RETURN fact;
END $$;
