-- Whoever invites queues the invitation in the same transaction. They cannot read it back: the outbox is the application's.
CREATE POLICY inviters_queue ON outbox_mail FOR INSERT
  WITH CHECK ((SELECT app_role()) IN ('admin', 'coordinator') AND sent_at IS NULL AND attempts = 0);

-- A disabled account is out for good: enabling it again must not bring its old cookies and links back.
CREATE FUNCTION user_account_sign_out() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM session WHERE user_id = NEW.id;
  DELETE FROM sign_in_token WHERE email = NEW.email;
  RETURN NULL;
END $$;
CREATE TRIGGER user_account_disabled AFTER UPDATE OF disabled_at ON user_account
  FOR EACH ROW WHEN (OLD.disabled_at IS NULL AND NEW.disabled_at IS NOT NULL) EXECUTE FUNCTION user_account_sign_out();

-- Delivery asks for what is left to send; what was sent piles up behind.
CREATE INDEX outbox_mail_due ON outbox_mail (not_before, id) WHERE sent_at IS NULL;
CREATE INDEX session_expiry ON session (expires_at);
CREATE INDEX sign_in_token_expiry ON sign_in_token (expires_at);
