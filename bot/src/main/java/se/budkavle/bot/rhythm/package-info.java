/** Recurring dates, working days and working hours. This is the only package that depends on lib-recur and Jollyday. */
@NullMarked
package se.budkavle.bot.rhythm;

import org.jspecify.annotations.NullMarked;
