/** Texts, buttons and emails about meetings, shared by the features that show meetings. */
@NullMarked
package se.budkavle.bot.view.meeting;

import org.jspecify.annotations.NullMarked;
