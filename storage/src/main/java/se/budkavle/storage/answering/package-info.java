/** Marks the threads that handle commands and buttons, which have their own pool of database connections. */
@NullMarked
package se.budkavle.storage.answering;

import org.jspecify.annotations.NullMarked;
