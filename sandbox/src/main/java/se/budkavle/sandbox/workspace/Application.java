package se.budkavle.sandbox.workspace;

/** An application that may log in; its bot is the person with the same id. */
public record Application(long id, String name, String token) {}
