/** Handles bounced letters. */
package se.budkavle.bot.feature.bounce;
