-- Whose money is public money, for the share that the law limits.
ALTER TABLE organisation ADD COLUMN is_public BOOLEAN NOT NULL DEFAULT true;

-- A guarantee covers a loan: it brings no money, so it adds up to nothing.
CREATE OR REPLACE FUNCTION funding_line_sums(l funding_line, OUT asked bigint, OUT granted bigint, OUT paid bigint) LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN brings_money AND l.state IN ('requested', 'granted', 'paid') THEN coalesce(l.amount_cents, l.granted_cents, l.paid_cents) END,
         CASE WHEN brings_money AND l.state IN ('granted', 'paid') THEN coalesce(l.granted_cents, l.amount_cents) END,
         CASE WHEN NOT brings_money THEN NULL WHEN l.state = 'paid' THEN coalesce(l.paid_cents, l.granted_cents, l.amount_cents)
              WHEN l.state = 'granted' THEN l.paid_cents END
  FROM (SELECT l.nature IS DISTINCT FROM 'guarantee' AS brings_money) AS line
$$;
