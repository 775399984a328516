/** Lets the owner of a goal judge whether the goal can be reached, and shows people why it is judged so. */
@NullMarked
package se.budkavle.bot.feature.judgement;

import org.jspecify.annotations.NullMarked;
