package se.budkavle.bot.feature.minutes;

import org.jspecify.annotations.Nullable;
import se.budkavle.storage.minutes.Motion;

/**
 * The content of a submitted motion form.
 *
 * @param personId the id of the person who made the motion; null if the motion's maker is not a person
 */
record MotionInput(Motion.Maker maker, @Nullable String personId, String text) {}
