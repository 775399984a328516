/**
 * Contains the thread class for handling commands and button presses. The threads of the class use a separate pool of
 * database connections.
 */
@NullMarked
package se.budkavle.storage.answering;

import org.jspecify.annotations.NullMarked;
