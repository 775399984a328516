/** Runs the routines that look for due items; the only package that depends on Quartz. */
package se.budkavle.bot.schedule;
