// Whether an error says that the database cannot be reached, or cannot take anything, at the moment. Nothing is wrong with
// what was asked then: asked again later, it may succeed. Both engines, by way of Prisma and of prepared SQL.
// Errors of other things, as of Telegram or of the store of files, come wrapped in errors of their own and do not match.

/** Of Node, where a connection fails. Several addresses that all refuse give one error with the same code. */
const networkCode =
  /^(?:ECONN(?:REFUSED|RESET|ABORTED)|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|E(?:HOST|NET)(?:UNREACH|DOWN))$/;

/**
 * What PostgreSQL says where it starts, stops, restarts or fails over (57P, 08, 25006), is full or at its limits (53, 58),
 * lets nobody in (28, 3D000), or has given up a statement or transaction that may be run again (25P03, 40, 57014).
 */
const sqlState = /^(?:(?:08|28|53|58)[0-9A-Z]{3}|57P0\d|57014|25006|25P03|3D000|4000[13]|40P01)$/;

/** A file that another process keeps locked, a full or failing disk, a file or folder that is not there any more. */
const sqliteCode = /^SQLITE_(?:BUSY|FULL|IOERR|CANTOPEN|READONLY|PROTOCOL|NOMEM)/;

/** Prisma's: 1000 to 1017 the server or the way to it, 2024 and 2028 no time left, 2034 a conflict, 2037 no connection left. */
const prismaCode = /^P(?:10(?:0[01238]|1[017])|20(?:24|28|34|37))$/;

/** What Prisma's adapters make of some of these, without the code. */
const adapterKind =
  /^(?:DatabaseNotReachable|ConnectionClosed|SocketTimeout|TransactionWriteConflict|TooManyConnections)$/;

/** pg has no codes for these. The last one stands for a product that is stopping. */
const pgMessages: ReadonlySet<string> = new Set([
  'Connection terminated',
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'Client has encountered a connection error and is not queryable',
  'Client was closed and is not queryable',
  'Query read timeout',
  'timeout expired',
  'timeout exceeded when trying to connect',
  'Cannot use a pool after calling end on the pool',
]);

const codes = [networkCode, sqlState, sqliteCode, prismaCode];

export function isOutOfReach(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (pgMessages.has(error.message) || hasCode(error, 'code')) return true;
  const adapterError = fieldOf(fieldOf(error, 'meta'), 'driverAdapterError') ?? error;
  if (fieldOf(adapterError, 'name') !== 'DriverAdapterError') return false;
  const cause = fieldOf(adapterError, 'cause');
  const kind = fieldOf(cause, 'kind');
  return (typeof kind === 'string' && adapterKind.test(kind)) || hasCode(cause, 'originalCode');
}

function hasCode(thing: unknown, name: string): boolean {
  const code = fieldOf(thing, name);
  return typeof code === 'string' && codes.some((pattern) => pattern.test(code));
}

function fieldOf(thing: unknown, name: string): unknown {
  return typeof thing === 'object' && thing !== null ? Reflect.get(thing, name) : undefined;
}
