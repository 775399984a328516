/** Texts in the reader's language. */
package se.budkavle.bot.text;
