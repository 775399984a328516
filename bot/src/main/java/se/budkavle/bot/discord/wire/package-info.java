/** Discord's protocol over HTTP, in plain JSON: what adapters need besides their library; it knows none. */
package se.budkavle.bot.discord.wire;
