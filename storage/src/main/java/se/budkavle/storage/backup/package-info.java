/** Makes and verifies backups of the database, and finds the newest backup. */
@NullMarked
package se.budkavle.storage.backup;

import org.jspecify.annotations.NullMarked;
