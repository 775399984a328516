/** Runs the background routines that look for due items. This is the only package that depends on Quartz. */
@NullMarked
package se.budkavle.bot.schedule;

import org.jspecify.annotations.NullMarked;
