package se.budkavle.storage.document;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.Fingerprint;

/** The bytes of one or several documents with the same content, found by their hash. */
@Table("document_content")
public record DocumentContent(
        @Id String digest, byte[] bytes, @Version int version) {

    static DocumentContent of(byte[] bytes) {
        return new DocumentContent(Fingerprint.of(bytes), bytes, 0);
    }
}
