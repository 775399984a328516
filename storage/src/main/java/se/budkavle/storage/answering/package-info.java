/** Marks the threads that answer people, for which the database keeps connections. */
@NullMarked
package se.budkavle.storage.answering;

import org.jspecify.annotations.NullMarked;
