import "server-only";
import pg from "pg";

/** What `send` asks on this connection leaves in one write: each question would be one, and wake Postgres, by itself. */
export function inOnePacket<Value>(client: pg.PoolClient, send: () => Value): Value {
  const stream = client instanceof pg.Client ? client.connection.stream : null;
  stream?.cork();
  try {
    return send();
  } finally {
    stream?.uncork();
  }
}
