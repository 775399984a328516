/**
 * Actions (tasks that people or organisations carry out for a network): adds, lists, shows, changes and closes them,
 * and reminds of them.
 */
@NullMarked
package se.budkavle.bot.feature.action;

import org.jspecify.annotations.NullMarked;
