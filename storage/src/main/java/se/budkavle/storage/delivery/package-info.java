/** The queue of messages to send: deliveries to one addressee, batches to many recipients, and what became of each. */
@NullMarked
package se.budkavle.storage.delivery;

import org.jspecify.annotations.NullMarked;
