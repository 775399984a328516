package se.budkavle.bot.feature.plan;

import org.jspecify.annotations.Nullable;

/**
 * An uploaded file with a plan, stored until the user confirms the import.
 *
 * @param year the year of the plan; null if the file states the year
 */
record UploadedPlan(String fileName, byte[] file, @Nullable Integer year) {}
