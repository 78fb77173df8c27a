-- As in 0044, and its chunks are numbered from 0 on, as they are read (lib/platform/storage.ts): those of the demonstration were not.
CREATE OR REPLACE FUNCTION strategy_edition_whole() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM (SELECT sum(length(c.bytes)) AS bytes, min(c.position) AS first, max(c.position) AS last, count(*) AS chunks
                 FROM strategy_edition_chunk c WHERE c.strategy_id = NEW.strategy_id AND c.number = NEW.number) AS held
    WHERE held.bytes = NEW.byte_count AND held.first = 0 AND held.last + 1 = held.chunks) THEN
    RAISE integrity_constraint_violation USING MESSAGE = 'an edition has its whole deliberation';
  END IF;
  IF NOT EXISTS (SELECT FROM strategy_event e WHERE e.strategy_id = NEW.strategy_id AND e.edition_number = NEW.number) THEN
    RAISE integrity_constraint_violation USING MESSAGE = 'an edition is made by an adoption';
  END IF;
  RETURN NULL;
END $$;
