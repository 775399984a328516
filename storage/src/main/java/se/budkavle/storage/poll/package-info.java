/** Polls about the time of a meeting, and people's answers to the polls. */
@NullMarked
package se.budkavle.storage.poll;

import org.jspecify.annotations.NullMarked;
