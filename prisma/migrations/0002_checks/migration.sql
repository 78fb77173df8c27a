-- Closed lists and limits. Text with CHECK, not enums: see docs/decisions/0002.
ALTER TABLE organisation ADD CONSTRAINT organisation_kind CHECK (kind IN ('ministry', 'agency', 'partner', 'collectivite', 'funder'));
ALTER TABLE user_account ADD CONSTRAINT user_account_role CHECK (role IN ('contributor', 'coordinator', 'reviewer', 'partner', 'admin'));
ALTER TABLE user_account ADD CONSTRAINT user_account_email CHECK (email = lower(email) AND length(email) <= 254);

ALTER TABLE project
  ADD CONSTRAINT project_phase CHECK (phase IN ('idea', 'study', 'operation')),
  ADD CONSTRAINT project_progress_status CHECK (progress_status IN ('onTrack', 'late', 'paused', 'blocked', 'abandoned', 'completed')),
  ADD CONSTRAINT project_review_status CHECK (review_status IN ('draft', 'submitted', 'changesRequested', 'accepted', 'rejected')),
  ADD CONSTRAINT project_main_priority_is_served CHECK (main_priority_id IS NULL OR main_priority_id = ANY (priority_ids)),
  ADD CONSTRAINT project_dates_in_order CHECK (starts_on <= ends_on),
  ADD CONSTRAINT project_total_cost CHECK (total_cost_cents BETWEEN 0 AND 99999999999999),
  ADD CONSTRAINT project_text_lengths CHECK (
    length(title) <= 200 AND length(summary) <= 2000 AND length(objectives) <= 5000 AND length(project_owner) <= 200),
  ADD CONSTRAINT project_only_accepted_is_published CHECK (published_at IS NULL OR review_status = 'accepted');
ALTER TABLE project_contact ADD CONSTRAINT project_contact_lengths CHECK (length(name) <= 200 AND length(email) <= 254 AND length(phone) <= 40);
ALTER TABLE project_note ADD CONSTRAINT project_note_length CHECK (length(text) <= 5000);
ALTER TABLE funding_line
  ADD CONSTRAINT funding_line_state CHECK (state IN ('requested', 'granted', 'paid', 'refused')),
  ADD CONSTRAINT funding_line_amount CHECK (amount_cents BETWEEN 0 AND 99999999999999),
  ADD CONSTRAINT funding_line_detail CHECK (length(detail) <= 200);
ALTER TABLE review_event ADD CONSTRAINT review_event_command CHECK (command IN ('submit', 'withdraw', 'requestChanges', 'accept', 'reject'));
ALTER TABLE project_version ADD CONSTRAINT project_version_period CHECK (valid_from <= valid_to);
CREATE UNIQUE INDEX project_version_current ON project_version (project_id) WHERE valid_to IS NULL;

-- The filtered list reads one territory or everything, newest first; each sort of the list has its index.
CREATE INDEX project_recent ON project (updated_at DESC, id DESC);
CREATE INDEX project_territory_recent ON project (territory_id, review_status, updated_at DESC, id DESC);
CREATE INDEX project_review_queue ON project (submitted_at, id) WHERE review_status = 'submitted';
CREATE INDEX project_title ON project (title, id);
CREATE INDEX project_cost ON project (total_cost_cents DESC NULLS LAST, id DESC);
CREATE INDEX project_gap ON project (funding_gap_cents DESC NULLS LAST, id DESC);
