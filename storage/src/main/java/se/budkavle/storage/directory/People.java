package se.budkavle.storage.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Everyone known. */
@Transactional(readOnly = true)
public interface People extends Repository<Person, String> {

    @Transactional
    Person save(Person person);

    Optional<Person> findById(String id);

    Optional<Person> findByAccountId(String accountId);

    List<Person> findAllByOrderByName();

    List<Person> findAllByIdIn(Collection<String> ids);
}
