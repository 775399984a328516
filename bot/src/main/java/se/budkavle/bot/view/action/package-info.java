/** Texts about actions, shared by the features that show actions. */
@NullMarked
package se.budkavle.bot.view.action;

import org.jspecify.annotations.NullMarked;
