/**
 * Calls Discord's REST API with plain JSON, for example for operations that the Discord libraries do not offer. Depends
 * on no Discord library.
 */
@NullMarked
package se.budkavle.bot.discord.wire;

import org.jspecify.annotations.NullMarked;
