/** Finds the database rows about a person, and deletes, clears or keeps these rows when the person is erased. */
@NullMarked
package se.budkavle.storage.privacy;

import org.jspecify.annotations.NullMarked;
