/** Discord's HTTP API in plain JSON, for what the libraries lack; depends on no Discord library. */
@NullMarked
package se.budkavle.bot.discord.wire;

import org.jspecify.annotations.NullMarked;
