/** Runs the routines that look for due items; the only package that depends on Quartz. */
@NullMarked
package se.budkavle.bot.schedule;

import org.jspecify.annotations.NullMarked;
