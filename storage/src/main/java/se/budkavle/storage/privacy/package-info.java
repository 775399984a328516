/** A person's own data: which rows of the database are about a person, and what becomes of them at an erasure. */
@NullMarked
package se.budkavle.storage.privacy;

import org.jspecify.annotations.NullMarked;
