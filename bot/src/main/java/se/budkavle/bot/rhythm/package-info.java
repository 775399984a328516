/**
 * Computes recurring dates, working days and working hours. Only the package rhythm depends on the libraries lib-recur
 * and Jollyday.
 */
@NullMarked
package se.budkavle.bot.rhythm;

import org.jspecify.annotations.NullMarked;
