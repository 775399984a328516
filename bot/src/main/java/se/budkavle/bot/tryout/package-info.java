/** Starts the local Discord imitation (sandbox) for tryouts, and creates the test people that testers act as. */
@NullMarked
package se.budkavle.bot.tryout;

import org.jspecify.annotations.NullMarked;
