package se.budkavle.storage.setup;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores which channel category in Discord an area of work has, and which Discord role a network has, and finds these
 * links.
 */
@Transactional(readOnly = true)
public interface ChatLinks extends Repository<ChatLink, String> {

    @Transactional
    ChatLink save(ChatLink link);

    Optional<ChatLink> findById(String id);

    List<ChatLink> findAllByKindOrderBySubject(ChatLink.Kind kind);

    /** Returns the Discord category or role that is linked to this area or network; empty if none is. */
    default Optional<ChatLink> of(ChatLink.Kind kind, String subject) {
        return findById(ChatLink.id(kind, subject));
    }
}
