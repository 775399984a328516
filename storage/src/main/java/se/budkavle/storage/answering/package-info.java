/** Marks the threads that handle commands and buttons, so that they use a separate pool of database connections. */
@NullMarked
package se.budkavle.storage.answering;

import org.jspecify.annotations.NullMarked;
