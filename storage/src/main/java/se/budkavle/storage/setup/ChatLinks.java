package se.budkavle.storage.setup;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the links from areas of work to channel categories in Discord, and from networks to Discord roles. */
@Transactional(readOnly = true)
public interface ChatLinks extends Repository<ChatLink, String> {

    @Transactional
    ChatLink save(ChatLink link);

    Optional<ChatLink> findById(String id);

    List<ChatLink> findAllByKindOrderBySubject(ChatLink.Kind kind);

    /**
     * Returns the link of this area of work to its category, or of this network to its Discord role. Returns empty if
     * there is no link.
     */
    default Optional<ChatLink> of(ChatLink.Kind kind, String subject) {
        return findById(ChatLink.id(kind, subject));
    }
}
