package se.budkavle.sandbox.workspace;

/** What is known of an attached file; its bytes lie in {@link Files}. */
public record Attachment(long id, String name, int size, String contentType, String description, Integer width, Integer height) {

    Attachment describedAs(String other) {
        return new Attachment(id, name, size, contentType, other, width, height);
    }
}
