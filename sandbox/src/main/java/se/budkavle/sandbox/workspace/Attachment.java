package se.budkavle.sandbox.workspace;

/** The metadata of an attached file; {@link Files} keeps its bytes. */
public record Attachment(
        long id, String name, int size, String contentType, String description, Integer width, Integer height) {

    Attachment describedAs(String other) {
        return new Attachment(id, name, size, contentType, other, width, height);
    }
}
