/**
 * Contains the message queue and the batches. Each row of the queue is a message to one addressee, and each batch is
 * one message to many recipients. The package also stores the result of sending each message.
 */
@NullMarked
package se.budkavle.storage.delivery;

import org.jspecify.annotations.NullMarked;
