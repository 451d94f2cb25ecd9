/** Why the database cannot be opened, as far as an operator can do something about it. */
export type PostgresRefusal =
  | 'already-started'
  | 'cannot-start'
  | 'no-binaries'
  | 'no-system-user'
  | 'not-ours'
  | 'unreachable'
  | 'wrong-password'
  | 'too-old'

/** `detail` is a path, a process, a version; never a password. */
export function postgresRefusalWords(detail: string): Record<PostgresRefusal, string> {
  return {
    'already-started': `这个数据文件夹上已有一个钟楼在运行（${detail}）。请先停止它，或换一个 BELLTOWER_DATA_DIR。Belltower is already running on this data folder; stop it first, or choose another BELLTOWER_DATA_DIR.`,
    'cannot-start': `自带的数据库没有启动，它的记录如下。The built-in database did not start; its log says:\n${detail}`,
    'no-binaries': `自带的数据库不支持这台机器（${detail}），请用 DATABASE_URL 指定 PostgreSQL 15 或更新版本。There is no built-in database for this machine; set DATABASE_URL to a PostgreSQL 15 or newer.`,
    'no-system-user': `数据库不能以 root 运行，也无法建立系统用户 belltower（${detail}）。请执行 useradd --system belltower，或用普通用户启动。Postgres does not run as root and the system user could not be created: run “useradd --system belltower”, or start as an ordinary user.`,
    'not-ours': `数据文件夹属于另一个系统用户（${detail}）。请用该用户启动，或换一个 BELLTOWER_DATA_DIR。The data folder belongs to another system user; start as that user, or choose another BELLTOWER_DATA_DIR.`,
    unreachable: `连不上数据库（${detail}）。请检查 DATABASE_URL 的主机和端口、数据库是否已启动。Cannot reach the database: check host and port in DATABASE_URL, and that it is running.`,
    'wrong-password': `数据库不接受这个用户、密码或库名（${detail}）。请检查 DATABASE_URL。The database does not accept this user, password or database name: check DATABASE_URL.`,
    'too-old': `数据库版本是 ${detail}，需要 PostgreSQL 15 或更新版本。The database is too old: PostgreSQL 15 or newer is needed.`,
  }
}
