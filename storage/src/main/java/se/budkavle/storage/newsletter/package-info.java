/** Newsletters: newsletter issues with all their revisions and pictures, subscriptions, readers and opt-outs. */
@NullMarked
package se.budkavle.storage.newsletter;

import org.jspecify.annotations.NullMarked;
