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

-- What the list reads while it filters, counts and sorts (docs/decisions/0005).

-- Filtering and counting by territory and status read the first index alone, and what a search or a funder found is
-- looked up in the second: never the row, which its texts make long.
CREATE INDEX project_territory_recent ON project (territory_id, review_status, updated_at DESC, id DESC)
  INCLUDE (main_priority_id, priority_ids, phase, progress_status, qpv_codes);
CREATE INDEX project_facets ON project (id)
  INCLUDE (territory_id, review_status, updated_at, main_priority_id, priority_ids, phase, progress_status, qpv_codes);

-- Each sort of the list has its index, with the two columns that visibility asks for: a page far down, without a
-- cursor, counts its way through the index alone. Without a cost, a gap or a start, a project comes last: an
-- expression, because a cursor is one comparison of (key, id), which NULLS LAST would not allow.
CREATE INDEX project_recent ON project (updated_at DESC, id DESC) INCLUDE (territory_id, review_status);
CREATE INDEX project_by_title ON project (title COLLATE "fr-x-icu", id) INCLUDE (territory_id, review_status);
CREATE INDEX project_by_cost ON project (coalesce(total_cost_cents, -1) DESC, id DESC) INCLUDE (territory_id, review_status);
CREATE INDEX project_by_gap ON project (coalesce(funding_gap_cents, -1) DESC, id DESC) INCLUDE (territory_id, review_status);
CREATE INDEX project_by_start ON project (coalesce(starts_on, '-infinity'::date) DESC, id DESC) INCLUDE (territory_id, review_status);

-- Funders of the projects that a view keeps are counted from this index alone: with what visibility asks for, and never
-- the rows, of which a project has several.
CREATE INDEX project_funder_facet ON project_funder (project_id, funder_id) INCLUDE (territory_id, review_status);

-- The review queue, what waits for an answer from the territories, and what was decided lately (newest first).
CREATE INDEX project_review_queue ON project (submitted_at, id) WHERE review_status = 'submitted';
CREATE INDEX project_awaiting_changes ON project (id) WHERE review_status = 'changesRequested';
CREATE INDEX project_decided ON project (decided_at DESC, id DESC) WHERE review_status IN ('accepted', 'rejected');

-- Delivery asks for what is left to send; what was sent piles up behind.
CREATE INDEX outbox_mail_due ON outbox_mail (not_before, id) WHERE sent_at IS NULL;
CREATE INDEX session_expiry ON session (expires_at);
CREATE INDEX sign_in_token_expiry ON sign_in_token (expires_at);
