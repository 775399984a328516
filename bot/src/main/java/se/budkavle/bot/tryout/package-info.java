/** Starts the sandbox, with the people as whom testers act in it. */
@NullMarked
package se.budkavle.bot.tryout;

import org.jspecify.annotations.NullMarked;
