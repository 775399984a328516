/** Discord's REST API in plain JSON, for operations that the Discord libraries lack. Depends on no Discord library. */
@NullMarked
package se.budkavle.bot.discord.wire;

import org.jspecify.annotations.NullMarked;
