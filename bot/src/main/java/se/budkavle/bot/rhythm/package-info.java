/** What comes back and when it may: rhythms, working days and hours. The only room that knows lib-recur and Jollyday. */
package se.budkavle.bot.rhythm;
