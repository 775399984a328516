/** Backups of the database: makes them, verifies them and finds the newest one. */
@NullMarked
package se.budkavle.storage.backup;

import org.jspecify.annotations.NullMarked;
