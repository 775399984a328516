package se.budkavle.sandbox.workspace;

/** A Discord application. Its bot logs in with the token; the bot's user has the same id as the application. */
public record Application(long id, String name, String token) {}
