/** Polls about the times of meetings, and people's answers to these polls. */
@NullMarked
package se.budkavle.storage.poll;

import org.jspecify.annotations.NullMarked;
