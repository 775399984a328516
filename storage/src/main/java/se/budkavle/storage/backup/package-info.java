/** Makes backups of the database and tells when the last one was made. */
@NullMarked
package se.budkavle.storage.backup;

import org.jspecify.annotations.NullMarked;
