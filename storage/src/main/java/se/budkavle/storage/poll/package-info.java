/** Polls about the time of a meeting, and the answers to them. */
@NullMarked
package se.budkavle.storage.poll;

import org.jspecify.annotations.NullMarked;
