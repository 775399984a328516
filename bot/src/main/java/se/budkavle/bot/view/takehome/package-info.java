/** Texts about decisions that municipalities take home, shared by the features that show them. */
@NullMarked
package se.budkavle.bot.view.takehome;

import org.jspecify.annotations.NullMarked;
