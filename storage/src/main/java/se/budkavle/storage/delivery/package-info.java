/**
 * The queue of messages to send: deliveries, each to one addressee, and batches, each to many recipients. The queue
 * also stores the outcome of each message.
 */
@NullMarked
package se.budkavle.storage.delivery;

import org.jspecify.annotations.NullMarked;
