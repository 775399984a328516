package se.budkavle.bot.feature.round;

/** The file with edited answers that a person has uploaded, stored until the person confirms the import. */
record UploadedAnswers(String fileName, byte[] file) {}
