-- Mails of a step were queued by functions of their own; there is one way now: notify_people (docs/decisions/0042).
DROP FUNCTION comment_queue_mails(integer, uuid[], text, text);
DROP FUNCTION review_opinion_queue_mails(integer, text, text);
DROP FUNCTION partner_answer_queue_mails(integer, text, text);
DROP FUNCTION project_team_addresses(integer);
-- A reviewer decides, and no longer queues a mail.
DROP POLICY reviewer_queues ON outbox_mail;
