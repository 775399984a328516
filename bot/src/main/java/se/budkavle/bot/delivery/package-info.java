/** Sends what is due, once. */
package se.budkavle.bot.delivery;
