/** Newsletters: issues with all their revisions and pictures, their readers, and opt-outs. */
@NullMarked
package se.budkavle.storage.newsletter;

import org.jspecify.annotations.NullMarked;
