/** What happens when several do the same at the same instant. */
package se.budkavle.bot.atonce;
