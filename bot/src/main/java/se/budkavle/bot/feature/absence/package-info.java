/** Records the days on which someone is away, and who stands in. */
package se.budkavle.bot.feature.absence;
