package se.budkavle.storage.setup;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores and finds links between areas or networks and the chat. */
@Transactional(readOnly = true)
public interface Links extends Repository<Link, String> {

    @Transactional
    Link save(Link link);

    Optional<Link> findById(String id);

    List<Link> findAllByKindOrderBySubject(Link.Kind kind);

    /** Returns the link of this area or network. */
    default Optional<Link> of(Link.Kind kind, String subject) {
        return findById(Link.id(kind, subject));
    }
}
