/** What one owes and what is next, from all that is remembered, in one place. */
package se.budkavle.bot.feature.mine;
