/** Lets the owner of a goal judge whether the goal can be reached, and shows the reasons. */
@NullMarked
package se.budkavle.bot.feature.judgement;

import org.jspecify.annotations.NullMarked;
