package se.budkavle.sandbox.workspace;

/** A program that may log in; its bot is the person with the same id. */
public record Application(long id, String name, String token) {
}
