package se.budkavle.sandbox.workspace;

/** A file on its way in. */
public record Upload(String name, String contentType, String description, byte[] bytes) {
}
