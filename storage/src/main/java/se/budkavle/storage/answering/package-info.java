/**
 * Contains the thread class for handling commands and button presses. Its threads use a separate pool of database
 * connections.
 */
@NullMarked
package se.budkavle.storage.answering;

import org.jspecify.annotations.NullMarked;
