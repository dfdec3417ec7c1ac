#include <sqlite3.h>

// sqlite3_db_config is variadic, which Swift cannot call.
static inline int hansa_sqlite_checkpoint_on_close(sqlite3 *database, int enabled) {
  return sqlite3_db_config(database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, !enabled, (int *)0);
}

// The errno of the last failed system call on the write-ahead file or, with 0, on the main file; 0 where unknown.
// sqlite3_system_errno is 0 after a write that failed during COMMIT (seen with 3.40.1).
static inline int hansa_sqlite_file_errno(sqlite3 *database, int write_ahead) {
  int number = 0;
  sqlite3_file *file = 0;
  int request = write_ahead ? SQLITE_FCNTL_JOURNAL_POINTER : SQLITE_FCNTL_FILE_POINTER;
  if (sqlite3_file_control(database, "main", request, &file) != SQLITE_OK || !file || !file->pMethods) return 0;
  file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &number);
  return number;
}
