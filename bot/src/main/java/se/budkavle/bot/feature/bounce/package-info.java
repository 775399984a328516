/** What becomes of letters that came back. */
package se.budkavle.bot.feature.bounce;
