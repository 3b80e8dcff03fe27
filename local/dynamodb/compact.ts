import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

/**
 * Writes the table's file anew where rows were deleted from it: the server leaves their bytes in free pages until something else needs the
 * room. Only while no server has the file open; until then what was erased can still be dug out of the file.
 */
export function compactTable(file: string): void {
  if (!existsSync(file)) return;
  const database = new DatabaseSync(file);
  try {
    const { freelist_count: free } = database.prepare("PRAGMA freelist_count").get() as { freelist_count: number };
    if (free > 0) database.exec("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)");
  } finally {
    database.close();
  }
}
