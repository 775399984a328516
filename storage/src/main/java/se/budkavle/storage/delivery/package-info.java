/**
 * Contains the message queue, in which each row is a message to one addressee, and the batches, which are messages to
 * many recipients. The package also stores the result of sending each message.
 */
@NullMarked
package se.budkavle.storage.delivery;

import org.jspecify.annotations.NullMarked;
