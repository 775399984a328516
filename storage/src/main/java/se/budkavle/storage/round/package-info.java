/** Status rounds: their questions about the plan's activities, and all answers. */
@NullMarked
package se.budkavle.storage.round;

import org.jspecify.annotations.NullMarked;
