/** Lets the owner of a goal judge whether it can be reached, and shows why. */
@NullMarked
package se.budkavle.bot.feature.judgement;

import org.jspecify.annotations.NullMarked;
