package se.budkavle.bot.feature.plan;

import org.jspecify.annotations.Nullable;

/**
 * An uploaded file with a plan, which is kept until the user confirms the import.
 *
 * @param year the year of the plan; null if the year is read from the file
 */
record UploadedPlan(String fileName, byte[] file, @Nullable Integer year) {}
