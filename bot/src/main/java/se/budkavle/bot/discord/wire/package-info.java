/** Discord's HTTP API in plain JSON, for what the libraries lack; depends on no Discord library. */
package se.budkavle.bot.discord.wire;
