/** Forms and texts about actions (tasks), shared by the features that show actions. */
@NullMarked
package se.budkavle.bot.view.action;

import org.jspecify.annotations.NullMarked;
