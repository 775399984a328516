/** Starts the local Discord imitation (sandbox) for tryouts, and creates the invented people as whom testers act. */
@NullMarked
package se.budkavle.bot.tryout;

import org.jspecify.annotations.NullMarked;
