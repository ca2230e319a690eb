"""The tables of the log on PostgreSQL (数据表), and the triggers (守卫) that make every one of them append-only.

Names, columns and values are those of the log on SQLite. A role that may only SELECT and INSERT is enough to record,
and cannot take the triggers away.
"""

from psycopg import sql

from ledger.log.postgres_connection import ServerConnection

TABLES = (
    """CREATE TABLE stored_events (
    notification_id bigint PRIMARY KEY, originator_id uuid NOT NULL, originator_version bigint NOT NULL,
    topic text NOT NULL, state bytea NOT NULL, UNIQUE (originator_id, originator_version))""",
    """CREATE TABLE operations (
    position bigint PRIMARY KEY, first bigint NOT NULL, operation_id text NOT NULL,
    recorded_at text COLLATE "C" NOT NULL, -- so that the order of texts is the order of times
    idempotency_key text, request_digest text NOT NULL, warnings text)""",
    """CREATE TABLE budget_lines (
    department text, fiscal_year bigint, line text, PRIMARY KEY (department, fiscal_year, line))""",
    """CREATE TABLE numbered_amounts (
    document_number text, amount_fen bigint, position bigint, PRIMARY KEY (document_number, amount_fen, position))""",
    # Not part of the log, but beside it, so that every node shows the cited documents.
    "CREATE TABLE documents (digest text PRIMARY KEY, suffix text NOT NULL, content bytea NOT NULL)",
    "CREATE TABLE log_identity (id text PRIMARY KEY)",
    "CREATE UNIQUE INDEX log_has_one_identity ON log_identity ((true))",
)
NAMES = ("stored_events", "operations", "budget_lines", "numbered_amounts", "log_identity", "documents")

REFUSAL = "BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END"
_FUNCTION = f"CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $body${REFUSAL}$body$"
# Per statement, so that statements without a changed row and ON CONFLICT DO UPDATE are refused too.
GUARDS = (
    _FUNCTION,
    *(
        f"CREATE TRIGGER {name}_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {name} "
        "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        for name in NAMES
    ),
)
# Such a trigger in pg_trigger: before (2) delete (8), update (16) and truncate (32), per statement, always fired, on
# all columns, without a condition, by our function.
_TYPE = 2 + 8 + 16 + 32
FOUND = """SELECT c.relname, t.tgname, t.tgtype = %s AND t.tgenabled IN ('O', 'A') AND t.tgqual IS NULL
        AND cardinality(t.tgattr) = 0 AND p.proname = 'refuse_change' AND p.prosrc = %s AS whole
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
    WHERE NOT t.tgisinternal AND c.relnamespace = to_regnamespace(%s) AND c.relname = ANY(%s)
    UNION ALL
    SELECT c.relname, r.rulename, false
    FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
    WHERE c.relnamespace = to_regnamespace(%s) AND c.relname = ANY(%s)"""


def found_parameters(schema: str) -> tuple[object, ...]:
    """The values of `FOUND` for a schema."""
    return (_TYPE, REFUSAL, schema, list(NAMES), schema, list(NAMES))


def create(connection: ServerConnection, schema: str) -> None:
    """Make the tables and guards of a new log, in the caller's transaction."""
    # IF NOT EXISTS would need the right to create schemas even if the schema exists.
    if not connection.execute("SELECT 1 FROM pg_namespace WHERE nspname = %s", (schema,)).fetchone():
        connection.execute(sql.SQL("CREATE SCHEMA {}").format(sql.Identifier(schema)))
    for statement in (*TABLES, *GUARDS):
        connection.execute(statement)


def set_aside(connection: ServerConnection, schema: str) -> None:
    """Move the tables and their guards to a new schema, in the caller's transaction."""
    other = sql.Identifier(schema)
    connection.execute(sql.SQL("CREATE SCHEMA {}").format(other))
    for name in NAMES:
        connection.execute(sql.SQL("ALTER TABLE IF EXISTS {} SET SCHEMA {}").format(sql.Identifier(name), other))
    connection.execute(sql.SQL("ALTER FUNCTION refuse_change() SET SCHEMA {}").format(other))
