/** Dates and hours as people write them, in Swedish and English; nothing is guessed in silence. */
package se.budkavle.bot.when;
