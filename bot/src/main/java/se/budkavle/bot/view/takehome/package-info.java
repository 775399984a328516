/**
 * Texts and buttons about decisions that municipalities take home (carry out and report on), shared by several
 * features.
 */
@NullMarked
package se.budkavle.bot.view.takehome;

import org.jspecify.annotations.NullMarked;
