package se.budkavle.sandbox.workspace;

/** A file that is being uploaded. */
public record Upload(String name, String contentType, String description, byte[] bytes) {}
