/** Records who comes to a meeting and who was there; asks substitutes and takes answers from pages. */
package se.budkavle.bot.feature.attendance;
