/** Finds the database rows about a person, and defines what happens to these rows when the person is erased. */
@NullMarked
package se.budkavle.storage.privacy;

import org.jspecify.annotations.NullMarked;
