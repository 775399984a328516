/** Contains newsletter issues with their revisions and pictures, and the subscriptions and opt-outs of readers. */
@NullMarked
package se.budkavle.storage.newsletter;

import org.jspecify.annotations.NullMarked;
