/**
 * The queue of messages to one addressee each, and the batches, which are messages to many recipients. The outcome of
 * sending each message is stored too.
 */
@NullMarked
package se.budkavle.storage.delivery;

import org.jspecify.annotations.NullMarked;
