/** Texts, buttons and letters about meetings, shared by the features that show them. */
@NullMarked
package se.budkavle.bot.view.meeting;

import org.jspecify.annotations.NullMarked;
