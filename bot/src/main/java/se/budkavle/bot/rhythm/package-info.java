/** Recurring dates, working days and working hours; the only package that depends on lib-recur and Jollyday. */
package se.budkavle.bot.rhythm;
