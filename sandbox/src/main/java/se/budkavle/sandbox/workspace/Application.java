package se.budkavle.sandbox.workspace;

/**
 * A Discord application. The application's bot logs in with the token. The bot's user id equals the application's id.
 */
public record Application(long id, String name, String token) {}
