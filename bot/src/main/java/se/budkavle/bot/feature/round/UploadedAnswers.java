package se.budkavle.bot.feature.round;

/** An uploaded file with edited answers. The file is stored until the user who has uploaded it confirms the import. */
record UploadedAnswers(String fileName, byte[] file) {}
