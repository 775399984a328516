package se.budkavle.bot.feature.plan;

import org.jspecify.annotations.Nullable;

/**
 * Holds an uploaded file with a plan until the caller confirms the import.
 *
 * @param year the year of the plan; null if the year is read from the file
 */
record UploadedPlan(String fileName, byte[] file, @Nullable Integer year) {}
