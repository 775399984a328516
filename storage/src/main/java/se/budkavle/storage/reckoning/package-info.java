/** The yearly reckoning of the networks: shall we go on, what did it give, and what do we take up. */
@NullMarked
package se.budkavle.storage.reckoning;

import org.jspecify.annotations.NullMarked;
