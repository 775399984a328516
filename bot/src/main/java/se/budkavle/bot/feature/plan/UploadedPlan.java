package se.budkavle.bot.feature.plan;

/**
 * A file that someone says is the plan.
 *
 * @param year of the plan that it is for; null where the file says it
 */
record UploadedPlan(String fileName, byte[] file, Integer year) { }
