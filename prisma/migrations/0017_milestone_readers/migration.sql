-- Who reads and writes milestones: the same as before, asked in another way. For EXISTS, Postgres may gather every project
-- that the reader sees before it looks at the first milestone (a hashed subplan): 400 ms at 100,000 projects for a page of
-- the calendar. A scalar question is asked of one project at a time, for the hundred milestones of the page.
ALTER POLICY territory_all ON milestone USING (territory_id = (SELECT app_territory_id()) AND (
  SELECT p.review_status IN ('draft', 'changesRequested', 'accepted') FROM project p WHERE p.id = project_id));
ALTER POLICY readers ON milestone USING ((
  SELECT p.territory_id = (SELECT app_territory_id()) OR (SELECT app_role()) IN ('reviewer', 'admin', 'partner')
  FROM project p WHERE p.id = project_id));
