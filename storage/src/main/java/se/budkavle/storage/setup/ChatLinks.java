package se.budkavle.storage.setup;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores and finds links between areas or networks and the chat. */
@Transactional(readOnly = true)
public interface ChatLinks extends Repository<ChatLink, String> {

    @Transactional
    ChatLink save(ChatLink link);

    Optional<ChatLink> findById(String id);

    List<ChatLink> findAllByKindOrderBySubject(ChatLink.Kind kind);

    /** Returns the link of this area or network. */
    default Optional<ChatLink> of(ChatLink.Kind kind, String subject) {
        return findById(ChatLink.id(kind, subject));
    }
}
