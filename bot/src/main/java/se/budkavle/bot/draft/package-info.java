/** Shown, then confirmed, then stored: the one way in which a proposal waits for its author's word. */
package se.budkavle.bot.draft;
