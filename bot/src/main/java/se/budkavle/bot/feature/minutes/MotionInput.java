package se.budkavle.bot.feature.minutes;

import org.jspecify.annotations.Nullable;
import se.budkavle.storage.minutes.Motion;

/**
 * The content of a submitted motion form.
 *
 * @param personId the person who made the motion; null unless the maker is a person
 */
record MotionInput(Motion.Maker maker, @Nullable String personId, String text) {}
