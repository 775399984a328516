/** Newsletters: written, sent where each reader is, every copy accounted for. */
package se.budkavle.bot.feature.newsletter;
