/** The ticker: calls what has to look again and again whether something is due. The only room that knows Quartz. */
package se.budkavle.bot.schedule;
