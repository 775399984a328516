/** Discord's REST API in plain JSON, for what the Discord libraries lack. Depends on none of these libraries. */
@NullMarked
package se.budkavle.bot.discord.wire;

import org.jspecify.annotations.NullMarked;
