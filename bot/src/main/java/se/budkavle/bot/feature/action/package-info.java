/** Actions, the things that somebody has promised to do for a network: lists them, shows them and closes them. */
@NullMarked
package se.budkavle.bot.feature.action;

import org.jspecify.annotations.NullMarked;
