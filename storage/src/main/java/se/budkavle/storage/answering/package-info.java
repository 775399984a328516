/**
 * Contains the thread class for handling commands and button presses. Threads of this class use a separate pool of
 * database connections.
 */
@NullMarked
package se.budkavle.storage.answering;

import org.jspecify.annotations.NullMarked;
