package se.budkavle.storage.document;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.Fingerprint;

/** The bytes of a document. Documents with equal bytes share one row, whose id is the hash of the bytes. */
@Table("document_content")
public record DocumentContent(
        @Id String digest, byte[] bytes, @Version int version) {

    static DocumentContent of(byte[] bytes) {
        return new DocumentContent(Fingerprint.of(bytes), bytes, 0);
    }
}
