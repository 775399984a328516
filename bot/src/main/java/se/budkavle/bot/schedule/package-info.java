/** Runs the background routines that look for due items. Only the package schedule depends on Quartz. */
@NullMarked
package se.budkavle.bot.schedule;

import org.jspecify.annotations.NullMarked;
