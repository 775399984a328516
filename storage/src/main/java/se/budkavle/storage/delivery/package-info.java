/**
 * The message queue, in which each message has one addressee, and batches, each of which is one message to many
 * recipients. The outcome of each message is stored too.
 */
@NullMarked
package se.budkavle.storage.delivery;

import org.jspecify.annotations.NullMarked;
