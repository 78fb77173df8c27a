-- The rows that stood before 0039 got no span there: the owner of a forced policy sees none of them without the claim, and a
-- lookup by span then finds nothing of the past. Its trigger computes what is set here.
SELECT set_config('app.role', 'system', true);
UPDATE project_day SET span = NULL WHERE span IS NULL;
UPDATE project_lack_day SET span = NULL WHERE span IS NULL;
UPDATE project_funder_day SET span = NULL WHERE span IS NULL;
SELECT set_config('app.role', '', true);
