package se.budkavle.bot.feature.plan;

import org.jspecify.annotations.Nullable;

/**
 * Holds an attached file from which a plan is to be imported, until the import is confirmed.
 *
 * @param year the year of the plan; null if it is read from the file
 */
record UploadedPlan(String fileName, byte[] file, @Nullable Integer year) {}
