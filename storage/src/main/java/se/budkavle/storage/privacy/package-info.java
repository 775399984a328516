/** Finds the rows of the database about a person, and defines the action for them at an erasure. */
@NullMarked
package se.budkavle.storage.privacy;

import org.jspecify.annotations.NullMarked;
