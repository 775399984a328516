/** Starts the local Discord imitation (sandbox) for tryouts, and creates the test people as whom testers act. */
@NullMarked
package se.budkavle.bot.tryout;

import org.jspecify.annotations.NullMarked;
