package se.budkavle.storage.document;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the bytes of all documents. */
@Transactional(readOnly = true)
public interface DocumentContents extends Repository<DocumentContent, String> {

    @Transactional
    DocumentContent save(DocumentContent content);

    @Transactional
    void deleteById(String digest);

    boolean existsById(String digest);

    Optional<DocumentContent> findById(String digest);

    default byte[] bytesOf(Document document) {
        return findById(document.digest()).orElseThrow().bytes();
    }
}
